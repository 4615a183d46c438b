package workbench.workload.download.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.workload.testkit.faulty.Answer;
import workbench.workload.testkit.faulty.Answering;
import workbench.workload.testkit.faulty.FaultyServer;

@DisplayName("A client whose downloads are cancelled or interrupted")
@Timeout(30)
class InterruptedClientTest {

    private static final byte[] BODY = new byte[2000];

    private static final Duration LONG = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {"classic", "async", "jdk"})
    @DisplayName("ends downloads in flight and in line when it is cancelled, and works again after that")
    void cancels(String transport) throws Exception {
        var asked = new CountDownLatch(2);
        try (var server = new FaultyServer(path -> path.equals("/ok")
                        ? Answer.ok(BODY)
                        : to -> {
                            asked.countDown();
                            to.hold();
                        });
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var client = client(transport)) {
            var address = server.address().resolve("/held");
            var downloads = Stream.generate(() -> threads.submit(() -> fetch(client, address)))
                    .limit(5)
                    .toList();
            asked.await();
            client.cancel();
            for (var download : downloads) {
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(download::get)
                        .havingCause()
                        .withMessage("GET %s: cancelled", address);
            }
            client.resume();
            assertThat(fetch(client, server.address().resolve("/ok"))).isEqualTo(BODY.length);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @ParameterizedTest(name = "{0}, connection kept: {1}")
    @CsvSource({"classic, false", "classic, true", "async, false", "async, true", "jdk, false", "jdk, true"})
    @DisplayName("closes the connection of a virtual thread that is interrupted")
    void interrupted(String transport, boolean kept) throws Exception {
        var asked = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        try (var server = new FaultyServer(path -> path.equals("/ok")
                        ? Answer.ok(BODY)
                        : to -> {
                            asked.countDown();
                            try {
                                to.hold();
                            } finally {
                                closed.countDown();
                            }
                        });
                var client = client(transport)) {
            if (kept) {
                fetch(client, server.address().resolve("/ok"));
            }
            var failure = new CompletableFuture<Exception>();
            var thread = startFetching(client, server, failure);
            asked.await();
            thread.interrupt();
            assertThat(failure.get()).isInstanceOfAny(InterruptedException.class, IOException.class);
            closed.await();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "async", "jdk"})
    @DisplayName("leaves no connection open, at whatever moment a download is interrupted")
    void interruptedAnywhere(String transport) throws Exception {
        try (var server = new FaultyServer(path -> Answering::hold);
                var client = client(transport)) {
            for (var moment = 0L; moment < 2_000_000; moment += 20_000) {
                var failure = new CompletableFuture<Exception>();
                var begun = System.nanoTime();
                var thread = startFetching(client, server, failure);
                while (System.nanoTime() - begun < moment) {
                    Thread.onSpinWait(); // so as to meet the connection in every state
                }
                thread.interrupt();
                assertThat(failure.get()).isInstanceOfAny(InterruptedException.class, IOException.class);
            }
            server.requireNoConnection();
        }
    }

    private Thread startFetching(ImageClient client, FaultyServer server, CompletableFuture<Exception> failure) {
        return Thread.startVirtualThread(() -> {
            try {
                fetch(client, server.address());
            } catch (Exception e) {
                failure.complete(e);
            }
        });
    }

    private static long fetch(ImageClient client, URI address) throws IOException, InterruptedException {
        return client.download(
                ImageRequest.of(address, BODY.length, ": it has changed"),
                Channels.newChannel(OutputStream.nullOutputStream()));
    }

    private static ImageClient client(String transport) {
        var options = new FetchOptions(transport, false, LONG, LONG, LONG, 100_000, 5, false, null);
        return new ImageClient(2, options, Gate.OPEN);
    }
}
