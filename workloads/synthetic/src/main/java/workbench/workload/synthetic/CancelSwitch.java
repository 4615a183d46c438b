package workbench.workload.synthetic;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Ends the items in flight: those that compute ask it now and then, and those that wait for a timer wait here. Thread-safe. */
final class CancelSwitch implements Io {

    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    void cancel() {
        cancelled = true;
        waiting.forEach(LockSupport::unpark);
    }

    void clear() {
        cancelled = false;
    }

    /** Throws if the items were cancelled. */
    void check() {
        if (cancelled) {
            throw new CancellationException("cancelled");
        }
    }

    /** Waits for a timer, as for an answer from outside; never too short. */
    @Override
    public void await(long nanos) throws InterruptedException {
        if (nanos > 0) {
            park(System.nanoTime() + nanos);
        }
        check();
    }

    private void park(long end) throws InterruptedException {
        var thread = Thread.currentThread();
        waiting.add(thread);
        try {
            for (var left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                check();
                if (Thread.interrupted()) {
                    throw new InterruptedException("interrupted while it waited");
                }
                LockSupport.parkNanos(this, left);
            }
        } finally {
            waiting.remove(thread);
        }
    }
}
