package workbench.workload.download.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.workload.testkit.faulty.Answer;
import workbench.workload.testkit.faulty.Fault;
import workbench.workload.testkit.faulty.FaultyServer;

@DisplayName("A client's request")
@Timeout(30)
class ImageRequestTest {

    private static final byte[] BODY = new byte[2000];

    private static final int MAX_SIZE = 100_000;

    private static final Duration LONG = Duration.ofSeconds(20);

    /** Where the other server of a test redirects to. */
    private volatile String back = "";

    @ParameterizedTest
    @ValueSource(strings = {"classic", "async", "jdk"})
    @DisplayName("shows credentials to the origin that they were given for, and to no other")
    void credentials(String transport) throws Exception {
        try (var other = new FaultyServer(path -> Answer.redirect(path.equals("/c") ? back : "/c"));
                var server = new FaultyServer(path -> switch (path) {
                    case "/a" -> Answer.redirect("/b");
                    case "/b" -> Answer.redirect(other.address() + "/other");
                    default -> Answer.ok(BODY);
                });
                var client = client(transport)) {
            back = server.address() + "/d";
            var request = new ImageRequest(
                    server.address().resolve("/a"),
                    Wanted.IMAGE,
                    Map.of("Authorization", "Client-ID 0123", "X-Key", "4567"),
                    OptionalLong.empty(),
                    "");
            assertThat(client.download(request, discarding())).isEqualTo(BODY.length);
            assertThat(server.requests())
                    .hasSize(3)
                    .allSatisfy(asked -> assertThat(asked).contains("Authorization: Client-ID 0123", "X-Key: 4567"));
            assertThat(other.requests())
                    .hasSize(2)
                    .allSatisfy(asked -> assertThat(asked)
                            .doesNotContainIgnoringCase("Authorization")
                            .doesNotContain("0123", "4567"));
            assertThat(request.toString()).doesNotContain("0123", "4567");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "async", "jdk"})
    @DisplayName("says when a request was sent, before there is an answer, and not when it never is")
    void turns(String transport) throws Exception {
        var gate = new TurnGate();
        try (var server = new FaultyServer(path -> to -> {
                    if (!path.equals("/first")) {
                        gate.awaitSent(); // else there is no answer
                    }
                    (path.equals("/a") ? Answer.redirect("/b") : Answer.ok(BODY)).send(to);
                });
                var client = new ImageClient(2, options(transport), gate)) {
            for (var i = 0; i < ImageClient.WARM; i++) {
                assertThat(fetch(client, server.address().resolve("/first"))).isEqualTo(BODY.length);
                gate.awaitSent(); // with the answer, as the transport is cold
            }
            assertThat(fetch(client, server.address().resolve("/a"))).isEqualTo(BODY.length);
            assertThatIOException().isThrownBy(() -> fetch(client, URI.create("http://127.0.0.1:1/a")));
            gate.awaitSent();
            assertThat(gate.turns)
                    .as("turns of all requests and one that was not made")
                    .hasValue(ImageClient.WARM + 3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "async", "jdk"})
    @DisplayName("repeats no request where requests have to wait for their turn")
    void noRepetition(String transport) throws Exception {
        try (var server = new FaultyServer(path -> to -> Fault.RESET.send(path, BODY, to));
                var client = new ImageClient(2, options(transport), new TurnGate())) {
            assertThatIOException()
                    .isThrownBy(() -> fetch(client, server.address()))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("Exception"));
            server.requireNoConnection();
            assertThat(server.requests()).hasSize(1);
        }
    }

    /** Lets all pass, and knows how many of them were sent. */
    private static final class TurnGate implements Gate {

        private final AtomicInteger turns = new AtomicInteger();
        private final Semaphore sent = new Semaphore(0);

        @Override
        public Turn pass() {
            turns.incrementAndGet();
            var ended = new AtomicBoolean();
            return () -> {
                if (ended.compareAndSet(false, true)) {
                    sent.release();
                }
            };
        }

        void awaitSent() {
            sent.acquireUninterruptibly();
        }

        @Override
        public void cancel() {}

        @Override
        public void resume() {}
    }

    @ParameterizedTest
    @CsvSource({
        "classic, text/html; charset=utf-8",
        "async, TEXT/HTML",
        "jdk, application/json",
    })
    @DisplayName("takes for an image only what says so, or says nothing")
    void contentType(String transport, String type) throws Exception {
        try (var server = new FaultyServer(path -> to -> to.head(
                                "200 OK",
                                "Content-Length: " + BODY.length,
                                "Content-Type: " + (path.equals("/a") ? type : path.substring(1)))
                        .body(BODY, BODY.length));
                var client = client(transport)) {
            assertThatIOException()
                    .isThrownBy(() -> fetch(client, server.address().resolve("/a")))
                    .withMessage("GET %s/a: answers with %s, which is not an image", server.address(), type);
            assertThat(fetch(client, server.address().resolve("/image/png;q=1")))
                    .isEqualTo(BODY.length);
            assertThat(fetch(client, server.address().resolve("/Application/Octet-Stream")))
                    .isEqualTo(BODY.length);
            var listing = new ImageRequest(
                    server.address().resolve("/a"), Wanted.LISTING, Map.of(), OptionalLong.empty(), "");
            assertThat(client.download(listing, discarding())).isEqualTo(BODY.length);
            assertThat(server.requests().getLast()).contains("Accept: application/json");
        }
    }

    private static long fetch(ImageClient client, URI address) throws IOException, InterruptedException {
        return client.download(ImageRequest.of(address, BODY.length, ": it has changed"), discarding());
    }

    private static WritableByteChannel discarding() {
        return Channels.newChannel(OutputStream.nullOutputStream());
    }

    private static ImageClient client(String transport) {
        return new ImageClient(2, options(transport), Gate.OPEN);
    }

    private static FetchOptions options(String transport) {
        return new FetchOptions(transport, false, LONG, LONG, LONG, MAX_SIZE, 5, false, null);
    }
}
