package workbench.workload.download.server;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;

/** Counts what the server does. Thread-safe: the event loop counts, another thread reads. */
final class TrafficCounter {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private static final double MOST = 0.99;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** The number of responses by how many milliseconds late they were; the last counts all that were later. */
    private int[] late = new int[10_001];

    private long responses;
    private int inFlight;
    private int peak;
    private long queued;
    private long busyNanos;
    private long busySince;
    private long cpuBefore = system.getProcessCpuTime();

    /** A request has arrived. */
    synchronized void began() {
        if (inFlight == 0) {
            busySince = System.nanoTime();
        }
        inFlight++;
        peak = Math.max(peak, inFlight);
    }

    /** It has to wait for its turn. */
    synchronized void queued() {
        queued++;
    }

    /** Its response begins, late by the given time. */
    synchronized void late(long nanos) {
        late[Math.clamp(nanos / NANOS_PER_MILLI, 0, late.length - 1)]++;
    }

    /** Its response has ended, or the client has gone. */
    synchronized void ended() {
        inFlight--;
        responses++;
        if (inFlight == 0) {
            busyNanos += System.nanoTime() - busySince;
        }
    }

    /** The load since the last call. */
    synchronized ServerLoad take() {
        var now = System.nanoTime();
        var cpu = system.getProcessCpuTime();
        var busy = busyNanos + (inFlight > 0 ? now - busySince : 0);
        var load = new ServerLoad(responses, peak, queued, busy, cpu - cpuBefore, percentile(MOST), percentile(1));
        late = new int[late.length];
        responses = 0;
        peak = inFlight;
        queued = 0;
        busyNanos = 0;
        busySince = now;
        cpuBefore = cpu;
        return load;
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
