package workbench.workload.download.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import workbench.workload.download.client.Gate.Turn;

/**
 * The JDK's HTTP client: a selector thread and a pool of threads read all sockets and write the files; the calling
 * thread waits for them. It does not limit its connections itself.
 */
final class JdkTransport implements Transport {

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("download-jdk-", 1).daemon().factory());

    private final FetchOptions options;

    /** The clients for addresses with TLS and without, which have different limits; each is made when it is first needed. */
    private final Map<Boolean, HttpClient> clients = new ConcurrentHashMap<>();

    JdkTransport(FetchOptions options) {
        this.options = options;
        clients.put(options.h2(), client(options.h2()));
    }

    /** Its connect timeout would count TLS, which counts for the first byte instead. */
    private HttpClient client(boolean tls) {
        var builder = HttpClient.newBuilder();
        if (options.trust() != null) {
            builder.sslContext(TrustedCertificate.in(options.trust()));
        }
        if (!tls) {
            builder.connectTimeout(options.connectTimeout());
        }
        return builder.version(options.h2() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
    }

    @Override
    public Exchange get(URI address, Map<String, String> headers, Turn turn, Receiver receiver) {
        var request = HttpRequest.newBuilder(address).setHeader("User-Agent", FetchOptions.USER_AGENT);
        headers.forEach(request::setHeader);
        if (!turn.equals(Turn.ANY)) {
            request.method("GET", new TellingPublisher(turn));
        }
        var prepared = request.build();
        var client = clients.computeIfAbsent("https".equalsIgnoreCase(address.getScheme()), this::client);
        return new AwaitedExchange() {
            @Override
            Future<?> send() {
                return client.sendAsync(prepared, head -> new BodyReceiver(head, receiver));
            }
        };
    }

    /**
     * A request without a body, which tells its turn when it is sent: the length of a body is asked for when the connection
     * exists and the headers are about to be written, and for nothing else. Asked again, the client repeats the request,
     * which it may not do without another turn.
     */
    private static final class TellingPublisher implements BodyPublisher {

        private final BodyPublisher nothing = BodyPublishers.noBody();
        private final Turn turn;
        private final AtomicBoolean asked = new AtomicBoolean();

        TellingPublisher(Turn turn) {
            this.turn = turn;
        }

        @Override
        public long contentLength() {
            if (!asked.compareAndSet(false, true)) {
                throw new UncheckedIOException(new IOException("the connection was closed before any answer"));
            }
            turn.sent();
            return nothing.contentLength();
        }

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            nothing.subscribe(subscriber);
        }
    }

    /** Passes a body on as it arrives, a few buffers at a time. */
    private static final class BodyReceiver implements BodySubscriber<@Nullable Void> {

        private final HttpResponse.ResponseInfo head;
        private final Receiver receiver;
        private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;

        BodyReceiver(HttpResponse.ResponseInfo head, Receiver receiver) {
            this.head = head;
            this.receiver = receiver;
        }

        @Override
        public CompletionStage<@Nullable Void> getBody() {
            return end;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            receive(() -> receiver.head(ResponseHead.of(
                    head.statusCode(), name -> head.headers().firstValue(name).orElse(null))));
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            receive(() -> {
                for (var part : parts) {
                    receiver.body(part);
                }
            });
        }

        private interface Step {
            void run() throws IOException;
        }

        private void receive(Step step) {
            if (subscription == null || end.isDone()) {
                return;
            }
            try {
                step.run();
                subscription.request(1);
            } catch (IOException | RuntimeException e) {
                subscription.cancel();
                end.completeExceptionally(e);
            }
        }

        @Override
        public void onError(Throwable cause) {
            end.completeExceptionally(cause);
        }

        @Override
        public void onComplete() {
            end.complete(null);
        }
    }

    @Override
    public Map<String, String> effective() {
        return Map.of("transport", "java.net.http, " + (options.h2() ? "HTTP/2" : "HTTP/1.1"));
    }

    @Override
    public void close() {
        clients.values().forEach(HttpClient::shutdownNow);
        clients.values().forEach(HttpClient::close);
        threads.shutdownNow();
    }
}
