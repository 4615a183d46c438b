package workbench.workload.download.client;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.util.TimeValue;
import workbench.workload.download.client.Gate.Turn;

/** The blocking client of Apache HttpClient 5: the calling thread reads the socket itself. */
final class ClassicTransport implements Transport {

    private static final int BUFFER = 16 << 10;

    /** Set up at the first use of TLS, since that takes half a second. */
    private static final class Tls {

        static final TlsSocketStrategy SYSTEM = DefaultClientTlsStrategy.createSystemDefault();
    }

    private final int width;
    private final NewConnections newConnections = new NewConnections();
    private final SentRequests sent = new SentRequests();
    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;

    ClassicTransport(int width, FetchOptions options) {
        this(width, options, SystemDefaultDnsResolver.INSTANCE);
    }

    /** A client that resolves host names with a given resolver. */
    ClassicTransport(int width, FetchOptions options, DnsResolver resolver) {
        this.width = width;
        this.connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(width)
                .setMaxConnTotal(width)
                .setDefaultConnectionConfig(ApacheSettings.connection(options))
                .setDefaultTlsConfig(ApacheSettings.tls(options).build())
                .setConnectionFactory(newConnections)
                .setDnsResolver(resolver)
                .setTlsSocketStrategy((socket, target, port, attachment, context) ->
                        Tls.SYSTEM.upgrade(socket, target, port, attachment, context))
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setRequestExecutor(HttpRequestExecutor.builder()
                        .withHttp1StreamListener(sent)
                        .build())
                .setDefaultRequestConfig(ApacheSettings.request())
                .setUserAgent(FetchOptions.USER_AGENT)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @Override
    public Exchange get(URI address, Map<String, String> headers, Turn turn, Receiver receiver) {
        var request = new HttpGet(address);
        headers.forEach(request::setHeader);
        return new Exchange() {

            @Override
            public void run() throws IOException {
                sent.expect(turn);
                try {
                    client.execute(request, response -> {
                        receive(response, request, receiver);
                        return null;
                    });
                    newConnections.keep();
                } catch (Throwable e) {
                    newConnections.close();
                    throw e;
                } finally {
                    sent.forget();
                }
            }

            @Override
            public void abort() {
                request.cancel();
            }
        };
    }

    private static void receive(ClassicHttpResponse response, HttpGet request, Receiver receiver) throws IOException {
        try {
            receiver.head(ResponseHead.of(response.getCode(), name -> ApacheSettings.header(response, name)));
            if (response.getEntity() != null) {
                var in = response.getEntity().getContent();
                var buffer = new byte[BUFFER];
                for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    receiver.body(ByteBuffer.wrap(buffer, 0, read));
                }
            }
        } catch (IOException | RuntimeException e) {
            request.cancel(); // closing an unfinished body reads it to its end; an endless one has none
            throw e;
        }
    }

    @Override
    public void open(URI server) throws IOException {
        var route = new HttpRoute(HttpHost.create(server));
        var endpoints = new ArrayList<ConnectionEndpoint>();
        try {
            for (var i = 0; i < width; i++) {
                var endpoint = lease(route);
                endpoints.add(endpoint);
                connections.connect(endpoint, null, HttpClientContext.create());
            }
        } finally {
            newConnections.keep();
            endpoints.forEach(endpoint -> connections.release(endpoint, null, TimeValue.NEG_ONE_MILLISECOND));
        }
    }

    private ConnectionEndpoint lease(HttpRoute route) throws IOException {
        try {
            return connections.lease("open", route, ApacheSettings.LEASE, null).get(ApacheSettings.LEASE);
        } catch (Exception e) { // there is room for all of them
            throw new IOException("cannot open a connection: " + e.getMessage(), e);
        }
    }

    @Override
    public Map<String, String> effective() {
        return Map.of("transport", "HttpClient 5, classic");
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
