package workbench.workload.download.client;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Ends calls whose deadline has passed. It checks all of them periodically, which costs a call nothing, and is late by
 * at most a tenth of the shortest timeout or {@link #LONGEST}.
 */
final class DeadlineMonitor implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private static final Duration SHORTEST = Duration.ofMillis(5);

    private final Set<Call> calls;
    private final long period;
    private final LongSupplier clock;
    private final Thread thread;
    private volatile boolean closed;

    DeadlineMonitor(Set<Call> calls, FetchOptions options, LongSupplier clock) {
        this.calls = calls;
        this.clock = clock;
        var shortest = Math.min(
                options.firstByteTimeout().toNanos(), options.itemTimeout().toNanos());
        this.period = Math.clamp(shortest / 10, SHORTEST.toNanos(), LONGEST.toNanos());
        this.thread = Thread.ofPlatform().daemon().name("download-watch").start(this::watch);
    }

    private void watch() {
        while (!closed) {
            LockSupport.parkNanos(this, period);
            var now = clock.getAsLong();
            calls.forEach(call -> call.endIfLate(now));
        }
    }

    /** Ends its thread. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
