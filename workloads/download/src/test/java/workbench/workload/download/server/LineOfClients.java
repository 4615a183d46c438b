package workbench.workload.download.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import workbench.workload.download.profile.ServerOptions;

/** Clients of a server whose event loop can be kept busy while they ask. */
final class LineOfClients implements AutoCloseable {

    /** How many there are, besides the one whose request keeps the event loop busy. */
    static final int COUNT = 20;

    private final ServerOptions served;
    private final TrafficCounter traffic = new TrafficCounter();
    private final HttpServer server;
    private final List<Socket> sockets = new ArrayList<>();
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile CountDownLatch release = new CountDownLatch(0);

    LineOfClients(Vertx vertx, ServerOptions served) throws IOException {
        this.served = served;
        var handler = new ImageHandler(vertx, served, traffic);
        server = vertx.createHttpServer()
                .requestHandler(request -> {
                    handler.handle(request);
                    holdIfAsked(request);
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        for (var i = 0; i <= COUNT; i++) {
            sockets.add(new Socket(InetAddress.getLoopbackAddress(), server.actualPort()));
        }
    }

    private void holdIfAsked(HttpServerRequest request) {
        if (request.getHeader("hold") != null) {
            held.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Has all ask while the event loop is busy, which lasts as long afterwards, and says what the server counted. */
    ServerLoad busyFor(Duration length) throws Exception {
        traffic.take();
        held = new CountDownLatch(1);
        release = new CountDownLatch(1);
        ask(sockets.getFirst(), "hold: yes\r\n");
        held.await();
        for (var socket : sockets.subList(1, sockets.size())) {
            ask(socket, "");
        }
        var asked = System.nanoTime();
        while (System.nanoTime() - asked < length.toNanos()) {
            Thread.onSpinWait();
        }
        release.countDown();
        for (var socket : sockets) {
            read(socket);
        }
        return traffic.take();
    }

    private void ask(Socket socket, String header) throws IOException {
        var request = "GET %s HTTP/1.1\r\nHost: here\r\n%s\r\n"
                .formatted(served.images().path(0), header);
        socket.getOutputStream().write(request.getBytes(US_ASCII));
    }

    private void read(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.readByte());
        }
        in.readFully(new byte[served.images().size(0)]);
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
