package workbench.workload.download.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.workload.download.profile.ServerOptions;

@DisplayName("An image server")
@Timeout(60)
@SuppressWarnings("NullAway.Init") // each test begins by setting the fields
class ImageServiceTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> arguments =
            new LinkedHashMap<>(Map.of("images", "8", "profile", "local", "size-min", "2KiB", "size-max", "20KiB"));
    private ImageService service;
    private ServerOptions served;

    private void start(String... keysAndTexts) throws IOException {
        for (var at = 0; at < keysAndTexts.length; at += 2) {
            arguments.put(keysAndTexts[at], keysAndTexts[at + 1]);
        }
        served = ServerOptions.of(arguments);
        service = ImageService.start(served);
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        service.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(service.port(), path)));
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    private CompletableFuture<HttpResponse<byte[]>> getAsync(int image) {
        return client.sendAsync(request(served.images().path(image)).build(), BodyHandlers.ofByteArray());
    }

    /** How long it takes to get all images, a given number at once. */
    private Duration timeOfAll(int width) throws Exception {
        var began = System.nanoTime();
        var lines = new ArrayList<CompletableFuture<?>>();
        for (var image = 0; image < served.images().count(); image++) {
            lines.add(image < width ? getAsync(image) : lines.get(image - width).thenCompose(after(image)));
        }
        CompletableFuture.allOf(lines.toArray(CompletableFuture[]::new)).join();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Function<Object, CompletableFuture<HttpResponse<byte[]>>> after(int image) {
        return _ -> getAsync(image);
    }

    private Duration floor(int width) {
        return served.schedule().greedy(width).orElseThrow();
    }

    @Test
    @DisplayName("sends each image with its type")
    void images() throws Exception {
        start();
        for (var image = 0; image < 8; image++) {
            var response = get(served.images().path(image));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValue(served.images().format(image).mediaType());
            assertThat(response.body()).isEqualTo(served.images().bytes(image));
        }
    }

    @Test
    @DisplayName("rejects other paths and other methods")
    void refuses() throws Exception {
        start();
        assertThat(get("/images/8.png").statusCode()).isEqualTo(404);
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
        var post = request(served.images().path(0)).POST(HttpRequest.BodyPublishers.ofString("mine"));
        assertThat(client.send(post.build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(405);
    }

    @Test
    @DisplayName("answers no sooner than a greedy schedule of its latencies allows")
    void latencies() throws Exception {
        start("latency-min", "5ms", "latency-max", "20ms");
        assertThat(timeOfAll(1)).isGreaterThanOrEqualTo(floor(1));
        assertThat(timeOfAll(3)).isGreaterThanOrEqualTo(floor(3));
        var load = service.load();
        var responses = load.responses();
        while (responses < 16) { // the client may have the last one before the server knows that it is sent
            responses += service.load().responses();
        }
        assertThat(responses).isEqualTo(16);
        assertThat(load.latest()).isNotNegative();
        assertThat(load.busyNanos()).isGreaterThanOrEqualTo(floor(1).toNanos());
        assertThat(service.load().responses()).isZero();
    }

    @Test
    @DisplayName("keeps every job waiting for its first step, however wide it is")
    void firstStep() throws Exception {
        start("first-step", "50ms");
        for (var width : new int[] {1, 8, 4}) {
            assertThat(timeOfAll(width)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        }
    }

    @Test
    @DisplayName("gives no connection more than its bandwidth")
    void bandwidth() throws Exception {
        start("bandwidth", "100KiB", "size-min", "10KiB", "size-max", "10KiB", "images", "4");
        assertThat(timeOfAll(1)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(get(served.images().path(1)).body())
                .isEqualTo(served.images().bytes(1));
    }

    @Test
    @DisplayName("gives all connections together no more than the bandwidth that they share")
    void sharedBandwidth() throws Exception {
        start("shared-bandwidth", "200KiB", "size-min", "10KiB", "size-max", "10KiB");
        assertThat(timeOfAll(8)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    @DisplayName("works on no more requests at once than it may, and says so")
    void concurrency() throws Exception {
        start("server-concurrency", "2", "latency-min", "20ms", "latency-max", "20ms");
        assertThat(timeOfAll(8)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
    }

    @Test
    @DisplayName("says how many requests were in flight, and how many waited for their turn")
    void queued() throws Exception {
        start("latency-min", "10m", "latency-max", "10m", "server-concurrency", "2");
        var clients = unanswered(8);
        var queued = 0L;
        var load = service.load();
        while (load.peak() < 8 || queued + load.queued() < 6) { // none is answered, so they add up
            queued += load.queued();
            load = service.load();
            requireTime();
        }
        assertThat(load.peak()).isEqualTo(8);
        assertThat(queued + load.queued()).isEqualTo(6);
        assertThat(service.load().queued()).as("counted once").isZero();
        close(clients);
    }

    @Test
    @DisplayName("says how much processor time it took")
    void cpu() throws Exception {
        start();
        while (service.load().cpuNanos() == 0) { // the system may count in steps of 10 ms; asking takes time too
            requireTime();
        }
    }

    @Test
    @DisplayName("forgets requests whose clients have gone away")
    void abandoned() throws Exception {
        start("latency-min", "10m", "latency-max", "10m", "server-concurrency", "1");
        var clients = unanswered(4);
        awaitPeak(4);
        close(clients);
        awaitPeak(0);
    }

    /** Clients that have requested one image each. */
    private List<Socket> unanswered(int count) throws IOException {
        var clients = new ArrayList<Socket>();
        for (var image = 0; image < count; image++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
            clients.add(socket);
            var request = "GET %s HTTP/1.1\r\nHost: here\r\n\r\n"
                    .formatted(served.images().path(image));
            socket.getOutputStream().write(request.getBytes(UTF_8));
        }
        return clients;
    }

    private static void close(List<Socket> clients) throws IOException {
        for (var socket : clients) {
            socket.close();
        }
    }

    private void awaitPeak(int peak) throws InterruptedException {
        while (service.load().peak() != peak) {
            requireTime();
        }
    }

    /** Ends an endless polling loop when the timeout of the test interrupts it. */
    private static void requireTime() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("what the test waits for has not happened");
        }
    }

    @Test
    @DisplayName("speaks HTTP/2 with TLS, and ends streams by a fault without closing the connection")
    void http2(@TempDir Path folder) throws Exception {
        arguments.putAll(Map.of("protocol", "h2", "fault", "reset", "fault-rate", "0.1"));
        served = ServerOptions.of(arguments);
        var certificate = Certificate.make(folder);
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".p12"));
        service = ImageService.start(served, certificate);
        try (var secure = HttpClient.newBuilder().sslContext(trust(certificate)).build()) {
            var struck = served.faults().images().findFirst().orElseThrow();
            var right = secure((struck + 1) % 8);
            assertThat(secure.send(right, BodyHandlers.ofByteArray()).version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThatIOException()
                    .isThrownBy(() -> secure.send(secure(struck), BodyHandlers.ofByteArray()))
                    .withMessageContaining("RST_STREAM");
            assertThat(secure.send(right, BodyHandlers.ofByteArray()).body())
                    .isEqualTo(served.images().bytes((struck + 1) % 8));
        }
    }

    private static SSLContext trust(Certificate certificate) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(
                new ByteArrayInputStream(certificate.store().getBytes()),
                certificate.password().toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private HttpRequest secure(int image) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:%d%s"
                        .formatted(service.port(), served.images().path(image))))
                .build();
    }

    @Test
    @DisplayName("lists its images as the Imgur API does")
    void gallery() throws Exception {
        start("images", "70", "first-step", "500us");
        var first = page(0);
        assertThat(first.getBoolean("success")).isTrue();
        assertThat(first.getInteger("status")).isEqualTo(200);
        assertThat(first.getJsonArray("data")).hasSize(60);
        var entry = page(1).getJsonArray("data").getJsonObject(9);
        var link = "http://127.0.0.1:%d%s"
                .formatted(service.port(), served.images().path(69));
        assertThat(entry.getString("link")).isEqualTo(link);
        assertThat(entry.getString("id")).isEqualTo("69");
        assertThat(entry.getString("title")).isEqualTo("Image 69 of seed 1");
        assertThat(entry.getString("type")).isEqualTo(served.images().format(69).mediaType());
        assertThat(page(2).getJsonArray("data")).isEmpty();
    }

    private JsonObject page(int page) throws Exception {
        var request = request("/3/gallery/random/random/" + page).header("Authorization", "Client-ID anything");
        return new JsonObject(
                client.send(request.build(), BodyHandlers.ofString()).body());
    }

    @Test
    @DisplayName("lists nothing to a client that does not say who it is")
    void unauthorized() throws Exception {
        start();
        var response = get("/3/gallery/random/random/0");
        assertThat(response.statusCode()).isEqualTo(401);
        var body = new JsonObject(new String(response.body(), UTF_8));
        assertThat(body.getBoolean("success")).isFalse();
        assertThat(body.getInteger("status")).isEqualTo(401);
        assertThat(body.getJsonObject("data").getString("error")).isEqualTo("Authentication required");
    }

    @Test
    @DisplayName("shows its images to a browser")
    void preview() throws Exception {
        start();
        assertThat(new String(get("/").body(), UTF_8))
                .contains("<img src=\"%s\"".formatted(served.images().path(7)));
    }
}
