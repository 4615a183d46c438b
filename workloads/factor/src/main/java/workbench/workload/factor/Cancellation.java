package workbench.workload.factor;

import java.util.concurrent.CancellationException;

/** Tells computing loops to end. Thread-safe. */
final class Cancellation {

    private volatile boolean requested;

    void request() {
        requested = true;
    }

    void clear() {
        requested = false;
    }

    /** Throws if cancellation was requested. */
    void check() {
        if (requested) {
            throw new CancellationException("cancelled");
        }
    }
}
