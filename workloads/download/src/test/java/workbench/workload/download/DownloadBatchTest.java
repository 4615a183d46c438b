package workbench.workload.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.parameter.Arguments;
import workbench.parameter.UsageException;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.workload.Floor;
import workbench.workload.Provision;
import workbench.workload.WorkloadReference;
import workbench.workload.WrongResultException;
import workbench.workload.download.profile.ServerOptions;

@DisplayName("A batch of downloads")
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DownloadBatchTest {

    private static final DownloadWorkload WORKLOAD = new DownloadWorkload();

    private static final Map<String, String> FEW =
            Map.of("images", "4", "format", "png", "latency-min", "0s", "latency-max", "2ms");

    private final Provision provision;

    DownloadBatchTest(@TempDir Path shared) throws Exception {
        provision = WORKLOAD.provision(setting(FEW, shared));
    }

    @AfterAll
    void closeProvision() {
        provision.close();
    }

    @TempDir
    Path folder;

    @Test
    @DisplayName("saves each image as a file of its own, and nothing else")
    void saves() throws Exception {
        try (var batch = open()) {
            for (var item = 0; item < batch.size(); item++) {
                var saved = batch.execute(item);
                assertThat(saved).isEqualTo(new SavedImage(item, Files.size(file(item)), ""));
                batch.verify(item, saved);
            }
            try (var files = Files.list(folder)) {
                assertThat(files).containsExactlyInAnyOrder(file(0), file(1), file(2), file(3));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"async", "jdk"})
    @DisplayName("downloads over HTTP/2 with TLS from a server whose certificate it is given to trust")
    void http2(String transport) throws Exception {
        var given = Map.of("images", "4", "profile", "local", "protocol", "h2", "transport", transport);
        try (var secure = WORKLOAD.provision(setting(given, folder))) {
            assertThat(secure.arguments().get(ServerChoice.SERVER)).startsWith("https://127.0.0.1:");
            try (var batch = open(secure.arguments().texts())) {
                assertThat(batch.effective().get("transport")).endsWith(", HTTP/2");
                assertThat(batch.effective().get("TLS handshake"))
                        .matches("[0-9.]+ ms, the first of its JVM; connecting took [0-9.]+ ms apart from that");
                for (var item = 0; item < batch.size(); item++) {
                    batch.verify(item, batch.execute(item));
                }
            }
            var distrust = new HashMap<>(secure.arguments().texts());
            distrust.put("trust", "none");
            try (var batch = open(distrust)) {
                assertThatIOException().isThrownBy(() -> batch.execute(0)).withMessageContaining("certif");
            }
        }
    }

    @Test
    @DisplayName("rejects HTTP/2 with a transport that does not speak it, and trust in what is not a certificate")
    void noHttp2() throws Exception {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() ->
                        WORKLOAD.check(setting(Map.of("protocol", "h2"), folder).arguments()))
                .withMessage("protocol=h2 needs transport=async or transport=jdk: classic speaks HTTP/1.1 only");
        var other = Files.writeString(folder.resolve("other.pem"), "other");
        var given = Map.of("server", server(), "transport", "jdk", "trust", other.toString());
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> open(given))
                .withMessage("trust=%s holds no certificate in PEM", other);
    }

    @Test
    @DisplayName("rejects a file that is missing, of another length, of other bytes, or of another image")
    void refusesWrongFiles() throws Exception {
        try (var batch = open()) {
            var saved = batch.execute(0);
            var bytes = Files.readAllBytes(file(0));
            Files.delete(file(0));
            assertWrong(batch, saved, file(0) + " is missing");
            Files.write(file(0), Arrays.copyOf(bytes, bytes.length - 1));
            assertWrong(batch, saved, "image-0000.png has %d bytes, not %d".formatted(bytes.length - 1, bytes.length));
            bytes[bytes.length / 2] ^= 1;
            Files.write(file(0), bytes);
            assertWrong(batch, saved, "image-0000.png has not the bytes of image 0: its SHA-256 differs");
            assertWrong(
                    batch,
                    new SavedImage(1, saved.bytes(), ""),
                    "image 1 of %d bytes, not image 0 of %1$d bytes".formatted(saved.bytes()));
        }
    }

    private static void assertWrong(DownloadBatch batch, SavedImage saved, String message) {
        assertThatExceptionOfType(WrongResultException.class)
                .isThrownBy(() -> batch.verify(0, saved))
                .withMessage(message);
    }

    @Test
    @DisplayName("leaves files that are not its own")
    void sparesOthers() throws Exception {
        var other = Files.writeString(folder.resolve("worker.log"), "kept");
        try (var batch = open()) {
            batch.execute(0);
            batch.reset();
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(other);
        }
    }

    @Test
    @DisplayName("that is cancelled says so")
    void cancelled() throws Exception {
        try (var batch = open()) {
            batch.cancel();
            assertThatIOException()
                    .isThrownBy(() -> batch.execute(2))
                    .withMessage("GET %s/…/images/2.png: cancelled", host());
        }
    }

    @Test
    @DisplayName("names the address and status of a download that is refused, and leaves no file")
    void refused() throws Exception {
        try (var batch = open(Map.of("images", "9", "format", "png", "server", server()))) {
            assertThatIOException()
                    .isThrownBy(() -> batch.execute(8))
                    .withMessage("GET %s/…/images/8.png: status 404 Not Found", host());
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    @DisplayName("names the address and cause of a download that fails")
    void fails() throws Exception {
        try (var batch = open(Map.of("server", "http://127.0.0.1:1"))) {
            assertThatIOException()
                    .isThrownBy(() -> batch.execute(0))
                    .withMessageStartingWith("GET http://127.0.0.1:1/images/0.")
                    .withMessageContaining("refused");
        }
    }

    @Test
    @DisplayName("has a floor of its longest latency or its part of all latencies, whichever is more")
    void floor() throws Exception {
        var latency = Map.of("images", "10", "latency-min", "30ms", "latency-max", "30ms", "server", server());
        try (var batch = open(latency)) {
            assertThat(floor(batch, 1)).isEqualTo(Duration.ofMillis(300));
            assertThat(floor(batch, 4)).isEqualTo(Duration.ofMillis(75));
            assertThat(floor(batch, 50)).isEqualTo(Duration.ofMillis(30));
        }
        try (var batch = open(Map.of("latency-min", "0s", "latency-max", "0s", "server", server()))) {
            assertThat(batch.floor(1)).isEmpty();
        }
    }

    private static Duration floor(DownloadBatch batch, int width) {
        return ((Floor.Time) batch.floor(width).orElseThrow()).duration();
    }

    @Test
    @DisplayName("has a server with a token that nobody else knows, and that no failure tells")
    void token() throws Exception {
        assertThat(server()).matches("http://127\\.0\\.0\\.1:\\d+/[0-9a-f]{32}");
        try (var batch = open(Map.of("images", "4", "format", "png", "server", host()))) {
            assertThatIOException()
                    .isThrownBy(() -> batch.execute(0))
                    .withMessage("GET %s/images/0.png: status 404 Not Found", host());
        }
        var loops = Map.of("images", "2", "profile", "local", "fault", "redirect-loop", "fault-rate", "1");
        try (var looping = WORKLOAD.provision(setting(loops, folder));
                var batch = open(looping.arguments().texts())) {
            var secret =
                    URI.create(looping.arguments().get(ServerChoice.SERVER)).getPath();
            assertThatIOException()
                    .isThrownBy(() -> batch.execute(0))
                    .satisfies(failure -> assertThat(failure)
                            .hasMessageContaining("more than 5 redirects, the last to /…/images/0.")
                            .hasNoCause()
                            .message()
                            .doesNotContain(secret));
            assertThat(looping.facts().toString()).doesNotContain(secret);
            assertThat(looping.examples()).allMatch(example -> example.contains(secret));
            assertThat(looping.arguments().texts()).containsEntry("token", "auto");
        }
    }

    @Test
    @DisplayName("is opened with the address of a server only")
    void needsServer() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> open(FEW))
                .withMessage(
                        "'auto' is not a valid value for server here; accepted is an address such as http://127.0.0.1:8080");
    }

    @Test
    @DisplayName("starts no server if one is given")
    void givenServer() throws Exception {
        var setting = setting(Map.of("server", "http://127.0.0.1:1"), folder);
        try (var given = WORKLOAD.provision(setting)) {
            assertThat(given.arguments()).isEqualTo(setting.arguments());
            assertThat(given.process()).isEmpty();
        }
    }

    @Test
    @DisplayName("has a server that reports its address, its process and its transport")
    void facts() {
        var process = provision.process().orElseThrow();
        assertThat(process.isAlive()).isTrue();
        assertThat(provision.facts())
                .containsEntry("image server", host())
                .containsEntry("its process", String.valueOf(process.pid()))
                .hasEntrySatisfying("its start", start -> assertThat(start).matches("ready after \\d+ ms"));
        assertThat(provision.facts().get("its native transport")).isIn("on", "off");
    }

    @Test
    @DisplayName("needs no library of the server")
    void leanClient() throws Exception {
        var all = ChildLauncher.likeThisJvm();
        var lean = all.classPath().stream()
                .filter(entry -> !LeanClient.isServers(entry))
                .toList();
        assertThat(lean).hasSizeLessThan(all.classPath().size() - 10);
        var launcher = new ChildLauncher(all.java(), lean, List.of());
        var reference = new WorkloadReference("download", provision.arguments().texts(), 1, folder.toString());
        try (var child = launcher.start(LeanClient.class, List.of(), folder.resolve("lean.log"))) {
            reference.write(child.out());
            child.out().flush();
            assertThat(child.in().readInt()).as(child.lastWords()).isZero();
        }
        assertThat(folder.resolve("lean.log")).as("what its libraries log").isEmptyFile();
    }

    @Test
    @DisplayName("downloads as many at once as the width, and no more")
    void poolWidth() throws Exception {
        var both = new CyclicBarrier(2);
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        var few = Map.of("images", "4", "profile", "local", "size-min", "1KiB", "size-max", "4KiB");
        var images = ServerOptions.of(few).images();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (var threads = Executors.newCachedThreadPool()) {
            server.setExecutor(threads);
            server.createContext("/images/", exchange -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                await(both);
                now.decrementAndGet();
                var image = images.index(exchange.getRequestURI().getPath()).orElseThrow();
                exchange.sendResponseHeaders(200, images.size(image));
                exchange.getResponseBody().write(images.bytes(image));
                exchange.close();
            });
            server.start();
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            try (var batch = open(withServer(few, address))) {
                assertThat(batch.effective()).containsEntry("connections", "2, opened at need");
                var items = IntStream.range(0, 4).<Callable<SavedImage>>mapToObj(item -> () -> batch.execute(item));
                for (var saved : threads.invokeAll(items.toList())) {
                    batch.verify(saved.get().image(), saved.get());
                }
            }
            server.stop(0);
        }
        assertThat(most).hasValue(2);
    }

    private static Map<String, String> withServer(Map<String, String> arguments, String server) {
        var all = new HashMap<>(arguments);
        all.put("server", server);
        return all;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private DownloadBatch open() throws Exception {
        return open(provision.arguments().texts());
    }

    private DownloadBatch open(Map<String, String> given) throws Exception {
        return (DownloadBatch) WORKLOAD.open(setting(given, folder));
    }

    private static Setting setting(Map<String, String> given, Path folder) {
        var arguments = Arguments.of(WORKLOAD.parameters(), given);
        return new Setting(arguments, 2, folder, ChildLauncher.likeThisJvm());
    }

    /** The address of the server without its token. */
    private String host() {
        return server().substring(0, server().lastIndexOf('/'));
    }

    private String server() {
        return provision.arguments().get(ServerChoice.SERVER);
    }

    private Path file(int item) {
        return folder.resolve("image-000%d.png".formatted(item));
    }
}
