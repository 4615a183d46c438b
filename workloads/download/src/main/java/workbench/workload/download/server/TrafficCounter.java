package workbench.workload.download.server;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** Counts what the server does. Thread-safe: the event loop counts, another thread reads. */
final class TrafficCounter {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private static final double MOST = 0.99;

    /** A client that takes no longer from a response to the next request keeps the server as busy as it can. */
    private static final long PAUSE = 10 * NANOS_PER_MILLI;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final LongSupplier clock;

    /** The number of responses by how many milliseconds late they were; the last counts all that were later. */
    private int[] late = new int[10_001];

    private long responses;
    private int inFlight;

    /** How many were in flight when the event loop looked for requests, and how many requests that look has found. */
    private int before;

    private int found;
    private int peak;
    private long queued;
    private long busyNanos;
    private long busySince;
    private long lastEnd;
    private long cpuBefore = system.getProcessCpuTime();

    /** The event loop; 0 until its first request. */
    private long loop;

    private long loopBefore;

    TrafficCounter() {
        this(System::nanoTime);
    }

    /** A counter with another clock than {@link System#nanoTime}. */
    TrafficCounter(LongSupplier clock) {
        this.clock = clock;
        busySince = clock.getAsLong();
        lastEnd = busySince;
    }

    /**
     * A request has arrived. Called by the event loop.
     *
     * @param first whether it is the first that a look of the event loop has found: all of one look were in flight
     *     together, even if each is answered before the next is taken
     */
    synchronized void began(boolean first) {
        if (loop == 0) {
            loop = Thread.currentThread().threadId();
            loopBefore = loopCpu();
        }
        if (first) {
            before = inFlight;
            found = 0;
        }
        found++;
        peak = Math.max(peak, before + found);
        var now = clock.getAsLong();
        if (inFlight == 0 && now - lastEnd > PAUSE) {
            busyNanos += lastEnd - busySince;
            busySince = now;
        }
        inFlight++;
    }

    /** It has to wait for its turn. */
    synchronized void queued() {
        queued++;
    }

    /** Its response begins, late by the given time. */
    synchronized void late(long nanos) {
        late[Math.clamp(nanos / NANOS_PER_MILLI, 0, late.length - 1)]++;
    }

    /** Its response has left, or the client has gone. */
    synchronized void ended() {
        inFlight--;
        responses++;
        if (inFlight == 0) {
            lastEnd = clock.getAsLong();
        }
    }

    /** The load since the last call. */
    synchronized ServerLoad take() {
        var end = inFlight > 0 ? clock.getAsLong() : lastEnd;
        var cpu = system.getProcessCpuTime();
        var loopCpu = loopCpu();
        var load = new ServerLoad(
                responses,
                peak,
                queued,
                busyNanos + end - busySince,
                cpu - cpuBefore,
                loopCpu - loopBefore,
                percentile(MOST),
                percentile(1));
        late = new int[late.length];
        responses = 0;
        peak = inFlight;
        queued = 0;
        busyNanos = 0;
        busySince = end;
        cpuBefore = cpu;
        loopBefore = loopCpu;
        return load;
    }

    private long loopCpu() {
        return loop == 0 ? 0 : Math.max(0, threads.getThreadCpuTime(loop));
    }

    private int percentile(double share) {
        var all = IntStream.of(late).sum();
        var left = (long) Math.ceil(share * all);
        for (var millis = 0; millis < late.length; millis++) {
            left -= late[millis];
            if (left <= 0 && all > 0) {
                return millis;
            }
        }
        return -1;
    }
}
