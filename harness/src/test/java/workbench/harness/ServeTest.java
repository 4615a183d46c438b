package workbench.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command that serves what a workload needs. */
@Timeout(600)
class ServeTest {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // each test begins by starting it
    private Process process;

    private void start(String... options) throws Exception {
        process = new Workbench(folder)
                .start(Stream.concat(Stream.of("serve", "download:profile=local,images=3"), Stream.of(options))
                        .toArray(String[]::new));
    }

    @Test
    void answersOnlyThoseWhoKnowItsTokenAndTellsItToThePerson() throws Exception {
        start("--token", "open-Sesame7");
        try (var out = process.inputReader(UTF_8);
                var client = HttpClient.newHttpClient()) {
            var address = after("image server: ", out);
            after("Look at it:", out);
            assertThat(out.readLine()).contains(address + "/open-Sesame7/ ");
            for (var path : List.of("/", "/images/0.png", "/3/g/memes/")) {
                var page = HttpRequest.newBuilder(URI.create(address + path)).build();
                assertThat(client.send(page, BodyHandlers.discarding()).statusCode())
                        .isEqualTo(404);
            }
            var page = HttpRequest.newBuilder(URI.create(address + "/open-Sesame7/"))
                    .build();
            assertThat(client.send(page, BodyHandlers.ofString()).body())
                    .contains("<img src=\"/open-Sesame7/images/2.");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void servesUntilTheEndOfTheInput() throws Exception {
        start();
        try (var out = process.inputReader(UTF_8);
                var client = HttpClient.newHttpClient()) {
            var address = after("image server: ", out);
            var page = HttpRequest.newBuilder(URI.create(address + "/")).build();
            assertThat(client.send(page, BodyHandlers.ofString()).body()).contains("<img src=\"/images/2.");

            process.outputWriter().close();

            assertThat(out.lines()).contains("What it did:").anyMatch(line -> line.startsWith("  its CPU: "));
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void endsInOrderWhenItIsAskedTo() throws Exception {
        start();
        try (var out = process.inputReader(UTF_8)) {
            var server = ProcessHandle.of(Long.parseLong(after("its process: ", out)))
                    .orElseThrow();
            after("Ctrl-C", out);

            process.destroy();

            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
            server.onExit().get(2, TimeUnit.MINUTES);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void saysThatTheServerEndedByItself() throws Exception {
        start();
        try (var out = process.inputReader(UTF_8)) {
            var server = ProcessHandle.of(Long.parseLong(after("its process: ", out)))
                    .orElseThrow();
            after("Ctrl-C", out);

            server.destroyForcibly();

            assertThat(out.lines()).contains("It ended by itself:");
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Reads on to a line that begins like this, and returns the rest of it. */
    private static String after(String begin, BufferedReader out) throws Exception {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.strip().startsWith(begin)) {
                return line.strip().substring(begin.length());
            }
        }
        throw new AssertionError("no line begins with " + begin);
    }
}
