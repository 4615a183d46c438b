package workbench.workload.download.client;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.RequestChannel;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http.protocol.HttpContext;
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
        return new AwaitedExchange() {
            @Override
            Future<?> send() {
                return client.execute(new TellingProducer(request, turn), new StreamingConsumer(receiver), null);
            }
        };
    }

    /** Sends a request without a body, and tells its turn. */
    private static final class TellingProducer extends BasicRequestProducer {

        private final Turn turn;

        TellingProducer(HttpRequest request, Turn turn) {
            super(request, null);
            this.turn = turn;
        }

        @Override
        public void sendRequest(RequestChannel channel, HttpContext context) throws HttpException, IOException {
            super.sendRequest(channel, context);
            turn.sent();
        }
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
                org.apache.hc.core5.concurrent.@Nullable FutureCallback<TransportSecurityLayer> callback) {
            strategy().upgrade(layer, endpoint, attachment, timeout, callback);
        }
    }
}
