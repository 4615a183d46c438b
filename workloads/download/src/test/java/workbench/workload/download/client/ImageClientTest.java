package workbench.workload.download.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.parameter.UsageException;
import workbench.workload.testkit.faulty.Answer;
import workbench.workload.testkit.faulty.Fault;
import workbench.workload.testkit.faulty.FaultyServer;

@DisplayName("A client")
@Timeout(30)
class ImageClientTest {

    private static final byte[] BODY = new byte[2000];

    private static final int MAX_SIZE = 100_000;

    private static final Duration LONG = Duration.ofSeconds(20);

    private static final Duration SHORT = Duration.ofMillis(300);

    /** Later than the short deadlines, and before the long ones. */
    private static final long LATER = Duration.ofSeconds(1).toNanos();

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    static Stream<Arguments> failures() {
        var expected = Map.ofEntries(
                Map.entry(Fault.NOT_FOUND, "status 404 Not Found"),
                Map.entry(Fault.SERVER_ERROR, "status 500 Internal Server Error"),
                Map.entry(Fault.BUSY, "status 503 Service Unavailable, with Retry-After: 120"),
                Map.entry(Fault.NO_ANSWER, "no answer within 300ms"),
                Map.entry(Fault.STALL, "not complete within 300ms: 512 of 2000 bytes came"),
                Map.entry(Fault.TRUNCATED, "the answer broke off: 512 of 2000 bytes came ("),
                Map.entry(Fault.WRONG_LENGTH, "declares 1999 bytes, not 2000: it has changed"),
                Map.entry(Fault.RESET, ""),
                Map.entry(Fault.RESET_IN_BODY, "the answer broke off: "),
                Map.entry(Fault.REDIRECT_LOOP, "more than 5 redirects, the last to /a"),
                Map.entry(
                        Fault.REDIRECT_TO_FILE,
                        "redirected to another scheme, which is not followed: file:///etc/hostname"),
                Map.entry(Fault.ENDLESS_BODY, "more than the 2000 bytes that are right: it has changed"),
                Map.entry(Fault.ENDLESS_HEAD, ""),
                Map.entry(Fault.NO_HTTP, ""));
        return Stream.of(Fault.values())
                .filter(fault -> fault != Fault.WRONG_BYTES) // which verification finds
                .flatMap(fault -> Stream.of("classic", "async", "jdk")
                        .map(transport -> Arguments.of(fault, transport, expected.get(fault))));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("failures")
    @DisplayName("says in one line what is wrong, closes its connections and ends its threads")
    void failures(Fault fault, String transport, String message) throws Exception {
        var before = threads();
        var asked = new CountDownLatch(1);
        try (var server = new FaultyServer(path -> to -> {
            asked.countDown();
            fault.send(path, BODY, to);
        })) {
            BooleanSupplier late = () -> asked.getCount() == 0 && (fault == Fault.NO_ANSWER || received.size() == 512);
            try (var client = client(transport, fault, late)) {
                assertThatIOException()
                        .isThrownBy(() -> fetch(client, server.address().resolve("/a")))
                        .withMessageStartingWith("GET %s/a: %s".formatted(server.address(), message))
                        .satisfies(e -> assertThat(e.getMessage())
                                .doesNotContain("\n")
                                .doesNotEndWith(": ")
                                .hasSizeLessThan(300));
            }
            server.requireNoConnection();
            assertThat(server.requests()).hasSize(requests(fault, transport));
        }
        assertNoThreadSince(before);
    }

    /** Only the JDK's client repeats a request, once, if the connection was closed before an answer. */
    private static int requests(Fault fault, String transport) {
        return switch (fault) {
            case REDIRECT_LOOP -> 6;
            case RESET -> transport.equals("jdk") ? 2 : 1;
            default -> 1;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "async", "jdk"})
    @DisplayName("follows redirects of the same scheme to the end, and asks for uncompressed images")
    void redirects(String transport) throws Exception {
        try (var server = new FaultyServer(path -> switch (path) {
                    case "/a" -> Answer.redirect("b?x=1");
                    case "/b?x=1" -> Answer.redirect("./c/../c#there");
                    default -> Answer.ok(BODY);
                });
                var client = client(transport)) {
            assertThat(fetch(client, server.address().resolve("/a"))).isEqualTo(BODY.length);
            assertThat(received.size()).isEqualTo(BODY.length);
            assertThat(server.requests())
                    .hasSize(3)
                    .allSatisfy(request -> assertThat(request)
                            .contains("concurrency-workbench")
                            .containsOnlyOnce("Accept: image/png, image/jpeg, image/gif, image/webp")
                            .containsOnlyOnce("Accept-Encoding: identity")
                            .doesNotContainIgnoringCase("content-length"));
            assertThat(server.requests().getLast()).startsWith("GET /c ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "async", "jdk"})
    @DisplayName("takes no more than the largest size, declared or not")
    void largest(String transport) throws Exception {
        try (var server = new FaultyServer(path -> path.equals("/declared")
                        ? Answer.ok(new byte[MAX_SIZE + 1])
                        : to -> Fault.ENDLESS_BODY.send(path, BODY, to));
                var client = client(transport)) {
            var declared = ImageRequest.of(server.address().resolve("/declared"));
            assertThatIOException()
                    .isThrownBy(() -> client.download(declared, Channels.newChannel(received)))
                    .withMessageEndingWith("declares 100001 bytes, more than max-size");
            assertThat(received.size()).isZero();
            var endless = ImageRequest.of(server.address().resolve("/endless"));
            assertThatIOException()
                    .isThrownBy(() -> client.download(endless, Channels.newChannel(received)))
                    .withMessageEndingWith("more than the 100000 bytes of max-size");
            assertThat(received.size()).isLessThanOrEqualTo(MAX_SIZE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "async", "jdk"})
    @DisplayName("says that nothing listens, and that a host is unknown")
    void refused(String transport) throws Exception {
        try (var client = client(transport)) {
            assertThatIOException()
                    .isThrownBy(() -> fetch(client, URI.create("http://127.0.0.1:1/a")))
                    .withMessage("GET http://127.0.0.1:1/a: connection refused");
            assertThatIOException()
                    .isThrownBy(() -> fetch(client, URI.create("http://nobody.invalid/a")))
                    .withMessage("GET http://nobody.invalid/a: unknown host");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "async", "jdk"})
    @DisplayName("waits for a connection no longer than it may")
    void connectTimeout(String transport) throws Exception {
        var waiting = new ArrayList<Socket>();
        var options = new FetchOptions(transport, false, SHORT, LONG, LONG, MAX_SIZE, 5, false, null);
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new ImageClient(2, options, Gate.OPEN)) {
            for (var i = 0; i < 4; i++) { // more than its backlog, so the system answers no more
                var socket = new Socket();
                waiting.add(socket);
                connect(socket, deaf);
            }
            assertThatIOException()
                    .isThrownBy(() -> fetch(client, URI.create("http://127.0.0.1:" + deaf.getLocalPort())))
                    .withMessageEndingWith("no connection within connect-timeout");
        } finally {
            for (var socket : waiting) {
                socket.close();
            }
        }
    }

    private static void connect(Socket socket, ServerSocket deaf) throws IOException {
        try {
            socket.connect(deaf.getLocalSocketAddress(), 50);
        } catch (SocketTimeoutException _) {
            // Its backlog is full now.
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "async", "jdk"})
    @DisplayName("downloads as many at once as it is wide, again and again, without a failure")
    void wide(String transport) throws Exception {
        try (var server = new FaultyServer(path -> Answer.ok(BODY));
                var client = new ImageClient(100, options(transport, false), Gate.OPEN);
                var threads = Executors.newFixedThreadPool(200)) {
            var downloads = Stream.generate(() ->
                            threads.submit(() -> client.download(ImageRequest.of(server.address()), discarding())))
                    .limit(3_000)
                    .toList();
            for (var download : downloads) {
                assertThat(download.get()).isEqualTo(BODY.length);
            }
        }
    }

    private static WritableByteChannel discarding() {
        return Channels.newChannel(OutputStream.nullOutputStream());
    }

    @Test
    @DisplayName("opens all connections beforehand if they are to be warm")
    void warm() throws Exception {
        var connected = new CountDownLatch(2);
        try (var listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var client = new ImageClient(2, options("classic", true), Gate.OPEN)) {
            var _ = Thread.startVirtualThread(() -> {
                try {
                    while (true) {
                        listening.accept();
                        connected.countDown();
                    }
                } catch (IOException _) {
                    // closed
                }
            });
            client.open(URI.create("http://127.0.0.1:" + listening.getLocalPort()));
            connected.await();
            assertThat(client.effective()).containsEntry("connections", "2, opened beforehand");
        }
    }

    @Test
    @DisplayName("refuses to warm up connections of a transport that cannot")
    void cannotWarm() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> options("jdk", true))
                .withMessage("connections=warm needs transport=classic: jdk opens a connection only for a request");
    }

    private long fetch(ImageClient client, URI address) throws IOException, InterruptedException {
        return client.download(
                ImageRequest.of(address, BODY.length, ": it has changed"), Channels.newChannel(received));
    }

    private static ImageClient client(String transport) {
        return new ImageClient(2, options(transport, false), Gate.OPEN);
    }

    /** A client that hits the deadline of a fault once it is late, and not before, however busy the machine is. */
    private static ImageClient client(String transport, Fault fault, BooleanSupplier late) {
        var firstByte = fault == Fault.NO_ANSWER ? SHORT : LONG;
        var item = fault == Fault.STALL ? SHORT : LONG;
        var options = new FetchOptions(transport, false, LONG, firstByte, item, MAX_SIZE, 5, false, null);
        return new ImageClient(2, options, Gate.OPEN, () -> late.getAsBoolean() ? LATER : 0);
    }

    private static FetchOptions options(String transport, boolean warm) {
        return new FetchOptions(transport, warm, LONG, LONG, LONG, MAX_SIZE, 5, false, null);
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("(download|HttpClient).*"))
                .collect(Collectors.toSet());
    }

    private static void assertNoThreadSince(Set<Thread> before) throws InterruptedException {
        for (var thread : threads()) {
            assertThat(before.contains(thread) || thread.join(LONG))
                    .as("%s has ended", thread)
                    .isTrue();
        }
    }
}
