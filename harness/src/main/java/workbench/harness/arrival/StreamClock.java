package workbench.harness.arrival;

import java.util.concurrent.locks.LockSupport;

/** The time of a stream. */
public interface StreamClock {

    /** The clock of this JVM. */
    StreamClock SYSTEM = new StreamClock() {

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void awaitTime(long nanos) {
            // Without spinning at the end: that would take a core from the strategy. What it is late by is measured.
            for (var left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    };

    /** Now, in nanoseconds. */
    long nanoTime();

    /** Returns when it is that time, or at once if it is later. */
    void awaitTime(long nanos);
}
