package workbench.workload.download.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbench.workload.download.profile.ServerOptions;

@DisplayName("An image server")
class ImageServiceTest extends RunningServer {

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
    @DisplayName("counts requests that find its event loop busy as in flight, and says how late it was")
    void busyLoop() throws Exception {
        served = ServerOptions.of(arguments);
        var vertx = Vertx.vertx();
        try (var clients = new LineOfClients(vertx, served)) {
            var load = clients.busyFor(Duration.ofMillis(30));
            while (load.peak() < LineOfClients.COUNT || load.latest() < 30) { // a request may be late in coming
                requireTime();
                load = clients.busyFor(Duration.ofMillis(30));
            }
            assertThat(load.peak()).isEqualTo(LineOfClients.COUNT);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
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
}
