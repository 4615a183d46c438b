package workbench.workload.download.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's HTTP client: a selector thread and a pool of threads read all sockets and write the files; the calling
 * thread waits for them. It does not limit its connections itself.
 */
final class JdkTransport implements Transport {

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("download-jdk-", 1).daemon().factory());

    private final HttpClient client;

    private final boolean h2;

    JdkTransport(FetchOptions options) {
        h2 = options.h2();
        var builder = HttpClient.newBuilder();
        if (options.trust() != null) {
            builder.sslContext(TrustedCertificate.in(options.trust()));
        }
        client = builder.version(h2 ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.connectTimeout())
                .executor(threads)
                .build();
    }

    @Override
    public Exchange get(URI address, Map<String, String> headers, Receiver receiver) {
        var request = HttpRequest.newBuilder(address).setHeader("User-Agent", FetchOptions.USER_AGENT);
        headers.forEach(request::setHeader);
        var prepared = request.build();
        return new AwaitedExchange() {
            @Override
            Future<?> send() {
                return client.sendAsync(prepared, head -> new BodyReceiver(head, receiver));
            }
        };
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
        return Map.of("transport", "java.net.http, " + (h2 ? "HTTP/2" : "HTTP/1.1"));
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
        threads.shutdownNow();
    }
}
