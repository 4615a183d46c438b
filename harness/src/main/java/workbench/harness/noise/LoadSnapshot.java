package workbench.harness.noise;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbench.harness.machine.Processors;
import workbench.results.Activity;

/**
 * What the machine and the processes of a run had done, since they started, by one moment.
 *
 * @param nanoTime the moment, by {@link System#nanoTime}
 * @param served whether there is a server
 * @param serverNanos its processor time; null if there is none, or it is not known
 * @param runQueueNanos the run-queue wait of each living thread of the fork's JVM
 */
record LoadSnapshot(
        long nanoTime,
        @Nullable Processors processors,
        @Nullable Long pressureNanos,
        @Nullable Long forkNanos,
        @Nullable Long descendantsNanos,
        boolean served,
        @Nullable Long serverNanos,
        @Nullable Long parentNanos,
        @Nullable Map<String, Long> runQueueNanos,
        long gcNanos,
        @Nullable Long jitNanos) {

    /** What happened since an earlier snapshot. */
    Activity since(LoadSnapshot earlier) {
        var wall = nanoTime - earlier.nanoTime;
        var fork = difference(forkNanos, earlier.forkNanos);
        var descendants = difference(descendantsNanos, earlier.descendantsNanos);
        var server = difference(serverNanos, earlier.serverNanos);
        var parent = difference(parentNanos, earlier.parentNanos);
        var own = sum(fork, descendants, served ? server : Long.valueOf(0), parent);
        return new Activity(
                wall,
                fork,
                descendants,
                server,
                parent,
                foreignShare(earlier, own),
                stealShare(earlier),
                share(difference(pressureNanos, earlier.pressureNanos), wall),
                runQueue(earlier),
                gcNanos - earlier.gcNanos,
                difference(jitNanos, earlier.jitNanos));
    }

    /** The share that other programs used; also unknown if any part of the run's own work is. */
    private @Nullable Double foreignShare(LoadSnapshot earlier, @Nullable Long own) {
        return processors == null || earlier.processors == null || own == null
                ? null
                : share(processors.busyNanos() - earlier.processors.busyNanos() - own, capacity(earlier));
    }

    private @Nullable Double stealShare(LoadSnapshot earlier) {
        return processors == null || earlier.processors == null
                ? null
                : share(processors.stealNanos() - earlier.processors.stealNanos(), capacity(earlier));
    }

    private long capacity(LoadSnapshot earlier) {
        return processors == null ? 0 : processors.count() * (nanoTime - earlier.nanoTime);
    }

    /** Only threads that are alive now count: the last waits of an ended thread are not known. */
    private @Nullable Long runQueue(LoadSnapshot earlier) {
        if (runQueueNanos == null || earlier.runQueueNanos == null) {
            return null;
        }
        var sum = 0L;
        for (var thread : runQueueNanos.entrySet()) {
            sum += thread.getValue() - earlier.runQueueNanos.getOrDefault(thread.getKey(), 0L);
        }
        return sum;
    }

    private static @Nullable Long difference(@Nullable Long now, @Nullable Long earlier) {
        return now == null || earlier == null ? null : Long.valueOf(now - earlier);
    }

    private static @Nullable Double share(@Nullable Long nanos, long of) {
        return nanos == null || of <= 0 ? null : Double.valueOf((double) nanos / of);
    }

    private static @Nullable Long sum(@Nullable Long... parts) {
        var sum = 0L;
        for (var part : parts) {
            if (part == null) {
                return null;
            }
            sum += part;
        }
        return sum;
    }
}
