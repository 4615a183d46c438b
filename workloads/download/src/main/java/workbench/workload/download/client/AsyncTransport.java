package workbench.workload.download.client;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecRuntime;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.reactor.ssl.TransportSecurityLayer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import workbench.workload.download.client.Gate.Turn;

/**
 * The event-driven client of Apache HttpClient 5: a few I/O threads read all sockets and write the files; the calling
 * thread waits for them.
 */
final class AsyncTransport implements Transport {

    /** The attribute of a request's context that holds its exchange. */
    private static final String EXCHANGE = "exchange";

    private final int ioThreads = Runtime.getRuntime().availableProcessors();
    private final boolean h2;
    private final CloseableHttpAsyncClient client;

    AsyncTransport(int width, FetchOptions options) {
        h2 = options.h2();
        var connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(width)
                .setMaxConnTotal(width)
                .setDefaultConnectionConfig(ApacheSettings.connection(options))
                .setDefaultTlsConfig(ApacheSettings.tls(options)
                        .setVersionPolicy(h2 ? HttpVersionPolicy.FORCE_HTTP_2 : HttpVersionPolicy.FORCE_HTTP_1)
                        .build())
                .setTlsStrategy(new LazyTls(options.trust() == null ? null : TrustedCertificate.in(options.trust())))
                .build();
        client = HttpAsyncClients.custom()
                .setConnectionManager(connections)
                .setIOReactorConfig(
                        IOReactorConfig.custom().setIoThreadCount(ioThreads).build())
                .setThreadFactory(new DefaultThreadFactory("download-io", true))
                .setHttp1Config(ApacheSettings.HTTP1)
                .setDefaultRequestConfig(ApacheSettings.request())
                .setUserAgent(FetchOptions.USER_AGENT)
                .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), EXCHANGE, AsyncTransport::connected)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
        client.start();
    }

    @Override
    public Exchange get(URI address, Map<String, String> headers, Turn turn, Receiver receiver) {
        var request = SimpleRequestBuilder.get(address).build();
        headers.forEach(request::setHeader);
        return new AsyncExchange(request, turn, receiver);
    }

    /**
     * One request, which closes its connection itself when it is aborted. HttpClient 5.6 cannot be trusted to: it forgets
     * what there is to cancel as soon as its pool has handed out a connection, and a connection whose request is
     * cancelled while it is opened stays open. So nothing is cancelled there: an aborted request fails as soon as it
     * has a connection.
     */
    private final class AsyncExchange extends AwaitedExchange {

        private final SimpleHttpRequest request;
        private final Turn turn;
        private final Receiver receiver;
        private @Nullable AsyncExecRuntime connection;

        AsyncExchange(SimpleHttpRequest request, Turn turn, Receiver receiver) {
            this.request = request;
            this.turn = turn;
            this.receiver = receiver;
        }

        @Override
        Future<?> send() {
            var end = new CompletableFuture<@Nullable Void>();
            var context = HttpClientContext.create();
            context.setAttribute(EXCHANGE, this);
            var _ = client.execute(
                    new BasicRequestProducer(request, null),
                    new StreamingConsumer(receiver),
                    context,
                    new FutureCallback<@Nullable Void>() {
                        @Override
                        public void completed(@Nullable Void nothing) {
                            end.complete(null);
                        }

                        @Override
                        public void failed(Exception cause) {
                            end.completeExceptionally(cause);
                        }

                        @Override
                        public void cancelled() {
                            end.cancel(true);
                        }
                    });
            return end;
        }

        /** Sends the request over a connection that is open, unless the exchange was aborted meanwhile. */
        synchronized void send(AsyncExecRuntime open, Sending sending) throws IOException, HttpException {
            requireNotAborted();
            sending.send();
            connection = open;
            turn.sent();
        }

        private synchronized @Nullable AsyncExecRuntime connection() {
            return connection;
        }

        @Override
        void disconnect() {
            var open = connection();
            if (open != null) {
                open.discardEndpoint();
            }
        }
    }

    /** Hands a request to its connection. */
    private interface Sending {

        void send() throws IOException, HttpException;
    }

    /** The element of HttpClient's chain between the one that connects and the one that sends. */
    private static void connected(
            HttpRequest request,
            AsyncEntityProducer body,
            AsyncExecChain.Scope scope,
            AsyncExecChain chain,
            AsyncExecCallback callback)
            throws IOException, HttpException {
        var exchange = (AsyncExchange) scope.clientContext.getAttribute(EXCHANGE);
        exchange.send(scope.execRuntime, () -> chain.proceed(request, body, scope, callback));
    }

    @Override
    public Map<String, String> effective() {
        return Map.of(
                "transport",
                "HttpClient 5, async, %d I/O threads, %s".formatted(ioThreads, h2 ? "HTTP/2" : "HTTP/1.1"));
    }

    @Override
    public void close() throws IOException {
        client.close(CloseMode.IMMEDIATE);
        try {
            client.awaitShutdown(TimeValue.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sets up TLS when the first connection needs it, since that takes half a second. */
    private static final class LazyTls implements TlsStrategy {

        private final @Nullable SSLContext trust;
        private @Nullable TlsStrategy strategy;

        LazyTls(@Nullable SSLContext trust) {
            this.trust = trust;
        }

        private synchronized TlsStrategy strategy() {
            if (strategy == null) {
                var builder = ClientTlsStrategyBuilder.create();
                if (trust != null) {
                    builder.setSslContext(trust);
                }
                strategy = builder.buildAsync();
            }
            return strategy;
        }

        @Override
        @Deprecated
        public boolean upgrade(
                TransportSecurityLayer layer,
                HttpHost host,
                java.net.SocketAddress local,
                java.net.SocketAddress remote,
                @Nullable Object attachment,
                Timeout timeout) {
            return strategy().upgrade(layer, host, local, remote, attachment, timeout);
        }

        @Override
        public void upgrade(
                TransportSecurityLayer layer,
                NamedEndpoint endpoint,
                @Nullable Object attachment,
                Timeout timeout,
                @Nullable FutureCallback<TransportSecurityLayer> callback) {
            strategy().upgrade(layer, endpoint, attachment, timeout, callback);
        }
    }
}
