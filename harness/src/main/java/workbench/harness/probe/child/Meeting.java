package workbench.harness.probe.child;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Two threads that go on from the same point at the same instant, or a little apart. */
final class Meeting {

    private static final int MANY = 256;

    /** How long the first thread waits for the second. */
    private static final int PATIENCE_NANOS = 100_000;

    /** After how long both go on, so that the first one has seen the second. */
    private static final int LEAD_NANOS = 600;

    /** How far apart they go on, at most. */
    private static final int APART_NANOS = 300;

    private volatile long instant;

    private Meeting() {}

    /** Where threads wait for each other. Thread-safe. */
    static final class Places {

        private final AtomicReferenceArray<@Nullable Meeting> waiting;

        private Places(int count) {
            waiting = new AtomicReferenceArray<>(count);
        }

        /** Threads meet at the same point only. */
        static Places apart() {
            return new Places(MANY);
        }

        /** Threads meet wherever they are: one may change what the other reads. */
        static Places together() {
            return new Places(1);
        }

        /**
         * Goes on together with a thread that waits at a point, if there is one.
         *
         * @return whether there was
         */
        boolean join(int site) {
            var place = Math.floorMod(site, waiting.length());
            var meeting = waiting.getPlain(place);
            if (meeting == null || !waiting.compareAndSet(place, meeting, null)) {
                return false;
            }
            var now = System.nanoTime();
            meeting.instant = now + LEAD_NANOS;
            spinUntil(now + LEAD_NANOS + delay());
            return true;
        }

        /** Waits for another thread at a point, for a while, and goes on together with it. */
        void await(int site) {
            var place = Math.floorMod(site, waiting.length());
            var meeting = new Meeting();
            if (!waiting.compareAndSet(place, null, meeting)) {
                return;
            }
            var until = System.nanoTime() + PATIENCE_NANOS;
            while (meeting.instant == 0) {
                if (System.nanoTime() - until > 0 && waiting.compareAndSet(place, meeting, null)) {
                    return;
                }
                Thread.onSpinWait();
            }
            spinUntil(meeting.instant + delay());
        }

        /** Half of the threads go on at the instant itself. */
        private static int delay() {
            var random = ThreadLocalRandom.current();
            return random.nextBoolean() ? 0 : random.nextInt(APART_NANOS);
        }
    }

    /** Is busy until a time of {@link System#nanoTime}. */
    static void spinUntil(long nanoTime) {
        while (System.nanoTime() - nanoTime < 0) {
            Thread.onSpinWait();
        }
    }
}
