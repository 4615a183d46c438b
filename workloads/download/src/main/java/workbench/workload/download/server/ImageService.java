package workbench.workload.download.server;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import workbench.workload.download.profile.ServerOptions;

/** A server of images that listens on a free port of 127.0.0.1. Thread-safe. */
final class ImageService implements AutoCloseable {

    /** How many connections may wait to be accepted, if the system allows that many. */
    private static final int BACKLOG = 4096;

    /** How many requests one connection of HTTP/2 may have in flight. */
    private static final int STREAMS = 100_000;

    private final Vertx vertx;
    private final HttpServer server;
    private final TrafficCounter traffic;

    private ImageService(Vertx vertx, HttpServer server, TrafficCounter traffic) {
        this.vertx = vertx;
        this.server = server;
        this.traffic = traffic;
    }

    /**
     * Starts a server, and returns when it is ready: the images are drawn, and it has answered a first request.
     *
     * @throws IOException if it cannot listen
     */
    static ImageService start(ServerOptions served) throws IOException {
        return start(served, new HttpServerOptions());
    }

    /**
     * Starts a server that speaks HTTP/2 with TLS, and returns when it is ready.
     *
     * @throws IOException if it cannot listen
     */
    static ImageService start(ServerOptions served, Certificate certificate) throws IOException {
        var settings = new Http2Settings().setMaxConcurrentStreams(STREAMS);
        var key = new PfxOptions().setValue(certificate.store()).setPassword(certificate.password());
        return start(
                served,
                new HttpServerOptions()
                        .setSsl(true)
                        .setUseAlpn(true)
                        .setAlpnVersions(List.of(HttpVersion.HTTP_2))
                        .setKeyCertOptions(key)
                        .setInitialSettings(settings));
    }

    private static ImageService start(ServerOptions served, HttpServerOptions options) throws IOException {
        // By default Vert.x keeps a folder for cached files, which a JVM that is halted leaves behind.
        var files = new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
        var vertx =
                Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setFileSystemOptions(files));
        var traffic = new TrafficCounter();
        try {
            var server = vertx.createHttpServer(options.setAcceptBacklog(BACKLOG))
                    .requestHandler(new ImageHandler(vertx, served, traffic))
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            askOnce(vertx, server.actualPort(), options, served.base());
            return new ImageService(vertx, server, traffic);
        } catch (CompletionException e) {
            vertx.close();
            throw new IOException("cannot serve on 127.0.0.1: " + e.getCause(), e);
        }
    }

    /** The first answer takes some hundred milliseconds, in which the classes for it are loaded; that is nobody's wait. */
    private static void askOnce(Vertx vertx, int port, HttpServerOptions asked, String base) {
        var options = new HttpClientOptions()
                .setSsl(asked.isSsl())
                .setUseAlpn(asked.isSsl())
                .setTrustAll(true)
                .setVerifyHost(false)
                .setProtocolVersion(asked.isSsl() ? HttpVersion.HTTP_2 : HttpVersion.HTTP_1_1);
        var client = vertx.createHttpClient(options);
        client.request(HttpMethod.GET, port, "127.0.0.1", base + "/")
                .compose(HttpClientRequest::send)
                .compose(HttpClientResponse::body)
                .eventually(client::close)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return server.actualPort();
    }

    /** Whether Netty's native transport is on. */
    boolean isNative() {
        return vertx.isNativeTransportEnabled();
    }

    /** The load since the last call. */
    ServerLoad load() {
        return traffic.take();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
