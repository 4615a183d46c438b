package workbench.workload.download.client;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends calls whose deadline has passed. It looks at all of them now and then, which costs a call nothing, and comes late by
 * at most a tenth of the shortest timeout or {@link #LONGEST}.
 */
final class Watch implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private static final Duration SHORTEST = Duration.ofMillis(5);

    private final Set<Call> calls;
    private final long period;
    private final Thread thread;
    private volatile boolean closed;

    Watch(Set<Call> calls, Fetching fetching) {
        this.calls = calls;
        var shortest = Math.min(
                fetching.firstByteTimeout().toNanos(), fetching.itemTimeout().toNanos());
        this.period = Math.clamp(shortest / 10, SHORTEST.toNanos(), LONGEST.toNanos());
        this.thread = Thread.ofPlatform().daemon().name("download-watch").start(this::watch);
    }

    private void watch() {
        while (!closed) {
            LockSupport.parkNanos(this, period);
            var now = System.nanoTime();
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
