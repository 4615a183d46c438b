package workbench.workload.download.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import javax.net.ssl.SSLSocket;

/**
 * What TLS takes beside the connection that it runs over: found out by a connection of its own, which makes no request, before
 * the first job. It also loads what a JVM needs for TLS, so that no job waits for that, and shares no session with others.
 */
final class TlsProbe {

    private TlsProbe() {}

    /** Both times in words, or why there are none: a server that cannot be reached fails the items, and not the opening. */
    static String of(URI server, Path trust, FetchOptions options) {
        try (var socket = new Socket()) {
            var begun = System.nanoTime();
            socket.connect(
                    new InetSocketAddress(server.getHost(), server.getPort()),
                    Math.toIntExact(options.connectTimeout().toMillis()));
            var connected = System.nanoTime();
            socket.setSoTimeout(Math.toIntExact(options.firstByteTimeout().toMillis()));
            shake(socket, server, trust);
            var shaken = System.nanoTime();
            return "%s, the first of its JVM; connecting took %s apart from that"
                    .formatted(milliseconds(shaken - connected), milliseconds(connected - begun));
        } catch (IOException | ArithmeticException e) {
            return "failed: " + FailureReason.of(e);
        }
    }

    private static void shake(Socket socket, URI server, Path trust) throws IOException {
        var sockets = TrustedCertificate.in(trust).getSocketFactory();
        try (var secure = (SSLSocket) sockets.createSocket(socket, server.getHost(), server.getPort(), false)) {
            secure.startHandshake();
        }
    }

    private static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
