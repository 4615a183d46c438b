package workbench.harness.machine;

import com.sun.management.ThreadMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this JVM reports about its collector, its compilers and its threads, since it started. Thread-safe. */
public final class OwnJvm {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final String PAUSES = "Pauses";
    private static final String CYCLES = "Cycles";

    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final @Nullable CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * How long it collected garbage, whether its threads were running or paused. Concurrent collectors report their
     * cycles, and then the pauses within them a second time.
     */
    public long gcNanos() {
        return nanosBut(PAUSES);
    }

    /** How long its threads were paused to collect garbage. */
    long pauseNanos() {
        return nanosBut(CYCLES);
    }

    /** Here and below are loops, because the first use of a stream would cost a fork a few milliseconds. */
    private long nanosBut(String others) {
        var millis = 0L;
        for (var collector : collectors) {
            millis += collector.getName().endsWith(others) ? 0 : Math.max(0, collector.getCollectionTime());
        }
        return NANOS_PER_MILLI * millis;
    }

    /** How often it collected garbage. */
    long collections() {
        var count = 0L;
        for (var collector : collectors) {
            count += collector.getName().endsWith(PAUSES) ? 0 : Math.max(0, collector.getCollectionCount());
        }
        return count;
    }

    /** How long its compilers worked, summed over their threads; null if there are none. */
    public @Nullable Long jitNanos() {
        return compilers == null || !compilers.isCompilationTimeMonitoringSupported()
                ? null
                : Long.valueOf(NANOS_PER_MILLI * compilers.getTotalCompilationTime());
    }

    /** What its threads allocated, ended ones included; null if it does not count them. */
    @Nullable Long allocatedBytes() {
        var bytes = threads.getTotalThreadAllocatedBytes();
        return bytes < 0 ? null : Long.valueOf(bytes);
    }

    /** The most platform threads that ran at once. */
    int peakThreads() {
        return threads.getPeakThreadCount();
    }
}
