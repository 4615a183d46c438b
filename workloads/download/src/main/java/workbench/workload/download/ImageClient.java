package workbench.workload.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.util.Timeout;

/** Downloads over HTTP with a pool of connections that is exactly as wide as the job. Thread-safe. */
final class ImageClient implements AutoCloseable {

    /** How long the server may take beyond the latency that it is meant to have. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A strategy that is unbounded on purpose queues for connections; how long is for the deadline of its fork to say. */
    private static final Timeout QUEUEING = Timeout.ofHours(1);

    /** What becomes of a body. */
    @FunctionalInterface
    interface Saving {

        /** Reads to the end and says how many bytes that were. */
        long save(InputStream body) throws IOException;
    }

    private final CloseableHttpClient client;
    private final Set<HttpGet> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    ImageClient(int width, Duration latencyMax) {
        var timeout = Timeout.of(latencyMax.plus(PATIENCE).toMillis(), TimeUnit.MILLISECONDS);
        client = HttpClients.custom()
                .setConnectionManager(connections(width, timeout))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(QUEUEING)
                        .setResponseTimeout(timeout)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(int width, Timeout timeout) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(width)
                .setMaxConnTotal(width)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(PATIENCE))
                        .setSocketTimeout(timeout)
                        .build())
                // The default takes half a second to build, and plain HTTP has no use for it.
                .setTlsSocketStrategy((_, _, _, _, _) -> {
                    throw new IOException("only plain HTTP is spoken here");
                })
                .build();
    }

    /**
     * Downloads one address.
     *
     * @return what saving the body returned
     * @throws IOException if that failed or was cancelled; the message names the address and the reason
     */
    long download(URI address, Saving saving) throws IOException {
        var request = new HttpGet(address);
        inFlight.add(request);
        try {
            if (cancelled) { // asked when cancel can already see the request
                throw new IOException("cancelled");
            }
            return client.execute(request, response -> save(response, saving));
        } catch (IOException e) {
            throw new IOException("GET %s: %s".formatted(address, cancelled ? "cancelled" : reason(e)), e);
        } finally {
            inFlight.remove(request);
        }
    }

    private static long save(ClassicHttpResponse response, Saving saving) throws IOException {
        if (response.getCode() != HttpStatus.SC_OK) {
            throw new IOException("status %d %s".formatted(response.getCode(), response.getReasonPhrase()));
        }
        try (var body = response.getEntity().getContent()) {
            return saving.save(body);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Ends the downloads in flight and those that come, until {@link #resume}. */
    void cancel() {
        cancelled = true;
        inFlight.forEach(HttpGet::cancel);
    }

    /** Lets downloads begin again. */
    void resume() {
        cancelled = false;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
