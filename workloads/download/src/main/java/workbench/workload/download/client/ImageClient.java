package workbench.workload.download.client;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.WritableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Downloads over HTTP, at most as many at once as the width, so that no transport needs more connections. Further
 * downloads wait in line, and no deadline counts that wait. Thread-safe.
 */
public final class ImageClient implements AutoCloseable {

    private static final String CANCELLED = "cancelled";

    /** After so many downloads a transport with threads of its own has loaded what it needs to send a request. */
    static final int WARM = 5;

    private final int width;
    private final FetchOptions options;
    private final Gate gate;
    private volatile Transport transport;
    private @Nullable URI warmed;
    private @Nullable String tls;
    private final Semaphore places;
    private final Set<Call> inFlight = ConcurrentHashMap.newKeySet();
    private final LongSupplier clock;
    private final DeadlineMonitor deadlines;
    private volatile boolean cancelled;
    private final AtomicInteger answered = new AtomicInteger();

    /**
     * A client with as many connections as the width.
     *
     * @param gate the gate that every request passes
     */
    public ImageClient(int width, FetchOptions options, Gate gate) {
        this(width, options, gate, System::nanoTime);
    }

    /** A client whose deadlines are measured by a given clock instead of {@link System#nanoTime}. */
    ImageClient(int width, FetchOptions options, Gate gate, LongSupplier clock) {
        this.width = width;
        this.options = options;
        this.gate = gate;
        this.places = new Semaphore(width);
        this.transport = transport(width, options);
        this.clock = clock;
        this.deadlines = new DeadlineMonitor(inFlight, options, clock);
    }

    private static Transport transport(int width, FetchOptions options) {
        return switch (options.transport()) {
            case FetchOptions.ASYNC -> new AsyncTransport(width, options);
            case FetchOptions.JDK -> new JdkTransport(options);
            default -> new ClassicTransport(width, options);
        };
    }

    /**
     * Finds out what TLS takes where a server has a certificate of its own, and opens all connections to it if they are to be
     * warm.
     *
     * @throws IOException if the server cannot be reached
     */
    public void open(URI server) throws IOException {
        if (options.trust() != null) {
            tls = TlsProbe.of(server, options.trust(), options);
        }
        if (options.warm()) {
            warmed = server;
            transport.open(server);
        }
    }

    /**
     * Downloads the whole image.
     *
     * @param target where the bytes go; any thread may write them, but one at a time and none once this method has
     *     ended
     * @return their number
     * @throws IOException if that failed or was cancelled; the message names the address and the reason
     * @throws InterruptedException if this thread was interrupted
     */
    public long download(ImageRequest request, WritableByteChannel target) throws IOException, InterruptedException {
        places.acquire();
        try {
            return call(request, target);
        } finally {
            places.release();
        }
    }

    private long call(ImageRequest request, WritableByteChannel target) throws IOException, InterruptedException {
        try {
            var turn = gate.pass();
            try {
                return run(new Call(request, options, gate, turn, target, clock));
            } finally {
                turn.sent();
            }
        } catch (IOException e) {
            throw new IOException("GET %s: %s".formatted(request.address(), e.getMessage()), e);
        }
    }

    private long run(Call call) throws IOException, InterruptedException {
        inFlight.add(call);
        try {
            if (cancelled) { // checked once cancel() can see the call
                call.end(CANCELLED);
            }
            var bytes = call.run(transport, !options.transport().equals(FetchOptions.CLASSIC) && answered.get() < WARM);
            answered.incrementAndGet();
            return bytes;
        } finally {
            inFlight.remove(call);
        }
    }

    /** Ends the downloads in flight, and those that come later, until {@link #resume}. */
    public void cancel() {
        cancelled = true;
        gate.cancel();
        inFlight.forEach(call -> call.end(CANCELLED));
    }

    /**
     * Lets downloads begin again; called while none is in flight. After a cancel they use a new transport, since
     * requests that were cancelled at a bad moment take up room in a pool for ever.
     *
     * @throws IOException if warm connections cannot be opened again
     */
    public void resume() throws IOException {
        if (cancelled) {
            transport.close();
            transport = transport(width, options);
            if (warmed != null) {
                transport.open(warmed);
            }
        }
        gate.resume();
        cancelled = false;
    }

    /** The effective settings, by short label. */
    public Map<String, String> effective() {
        var effective = new LinkedHashMap<>(transport.effective());
        effective.put(
                "connections", "%d, %s".formatted(width, options.warm() ? "opened beforehand" : "opened at need"));
        if (tls != null) {
            effective.put("TLS handshake", tls);
        }
        return effective;
    }

    @Override
    public void close() throws IOException {
        try (deadlines) {
            transport.close();
        }
    }
}
