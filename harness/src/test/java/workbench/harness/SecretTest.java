package workbench.harness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbench.workload.testkit.faulty.Answer;
import workbench.workload.testkit.faulty.Answering;
import workbench.workload.testkit.faulty.FaultyServer;

/** A run with a secret in its environment, against a gallery that sends the secret back wherever it can. */
@Timeout(600)
class SecretTest extends WorkbenchTest {

    private static final String VARIABLE = "IMGUR_CLIENT_ID";

    private static final String SECRET = "0123456789abcdef";

    private static final byte[] IMAGE = "GIF89a, or at least its beginning".getBytes(UTF_8);

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final CountDownLatch seen = new CountDownLatch(1);

    @Test
    void reachesNoChildAndStandsInNothingThatIsWritten() throws Exception {
        assumeThat(Path.of("/proc/self/environ")).isReadable();
        try (var server = new FaultyServer(this::answer)) {
            var process = start(server);
            try {
                waiting.await();
                var children = process.descendants().toList();
                assertThat(children).as("a fork and its workers").hasSizeGreaterThan(1);
                for (var child : children) {
                    assertThat(environment(child.pid())).contains("PATH=").doesNotContain(SECRET);
                }
                assertThat(environment(process.pid())).as("what lists").contains(VARIABLE + "=" + SECRET);
                seen.countDown();
                assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            } finally {
                process.destroyForcibly();
            }
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(server.requests())
                    .filteredOn(request -> request.contains(SECRET) && request.contains("Client-ID"))
                    .hasSize(1);
        }
        assertThat(workbench.journal().forks())
                .singleElement()
                .satisfies(fork -> assertThat(fork.failure())
                        .isNotNull()
                        .satisfies(failure ->
                                assertThat(failure.message()).contains("more than 5 redirects, the last to /a?***")));
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(3)
                    .allSatisfy(file ->
                            assertThat(Files.readString(file, ISO_8859_1)).doesNotContain(SECRET));
        }
    }

    private Process start(FaultyServer server) throws IOException {
        var gallery = "download:gallery=%s/gallery,pause=0s,images=2".formatted(server.address());
        var builder = new ProcessBuilder(workbench.command(
                        workbench.measuring("-w", gallery, "-s", "multi-process", "--width", "2", "--forks", "1")))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("terminal.txt").toFile());
        builder.environment().put(VARIABLE, SECRET);
        return builder.start();
    }

    /** Right for the list and the first pass; later the fork waits until its environment was seen, and is led in circles. */
    private Answer answer(String path) {
        return switch (path) {
            case "/gallery" -> this::list;
            case "/a" -> asked.incrementAndGet() == 1 ? Answer.ok(IMAGE) : this::circle;
            case "/b" -> Answer.ok(IMAGE);
            default -> Answer.redirect("/a?" + SECRET);
        };
    }

    private void list(Answering to) throws IOException {
        var image = "{\"type\": \"image/png\", \"link\": \"%s\"}";
        var links = List.of(image.formatted(to.server() + "/a"), image.formatted(to.server() + "/b"));
        Answer.ok("{\"data\": [%s], \"success\": true}"
                        .formatted(String.join(", ", links))
                        .getBytes(UTF_8))
                .send(to);
    }

    private void circle(Answering to) throws IOException {
        waiting.countDown();
        try {
            seen.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        Answer.redirect("/a?" + SECRET).send(to);
    }

    private static String environment(long pid) throws IOException {
        return Files.readString(Path.of("/proc", String.valueOf(pid), "environ"), ISO_8859_1);
    }
}
