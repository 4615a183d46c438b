package workbench.process;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A time limit that counts only while this JVM runs. Time in which the JVM is stopped, such as by a closed laptop lid
 * or by SIGSTOP, is not held against the process that it waits for. Thread-safe.
 *
 * <p>Time is counted when {@link #isOver} is called, so a waiting thread must call it several times a second.
 */
public final class Patience {

    /** How often {@link #await} asks. */
    private static final Duration STEP = Duration.ofMillis(200);

    /** The most that one step counts. Even on a busy machine, a step takes less, unless the JVM was stopped. */
    private static final long LONGEST_STEP_NANOS = 1_000_000_000;

    private final Duration limit;
    private final LongSupplier clock;
    private long asked;
    private long passed;
    private boolean ended;

    /**
     * A limit that begins now.
     *
     * @param limit the time until it is over
     */
    public Patience(Duration limit) {
        this(limit, System::nanoTime);
    }

    /**
     * A limit that begins now, by a clock of its own.
     *
     * @param limit the time until it is over
     * @param clock gives nanoseconds, like {@link System#nanoTime}
     */
    public Patience(Duration limit, LongSupplier clock) {
        this.limit = limit;
        this.clock = clock;
        this.asked = clock.getAsLong();
    }

    /** {@return the whole time until it is over} */
    public Duration limit() {
        return limit;
    }

    /** {@return whether it is over} */
    public synchronized boolean isOver() {
        var now = clock.getAsLong();
        passed += Math.clamp(now - asked, 0, LONGEST_STEP_NANOS);
        asked = now;
        return ended || passed >= limit.toNanos();
    }

    /** Makes it be over now. */
    public synchronized void end() {
        ended = true;
    }

    /**
     * Waits for a process to end.
     *
     * @param process the process
     * @return whether it has ended; if not, the time is over
     * @throws InterruptedException if the calling thread was interrupted meanwhile
     */
    public boolean await(Process process) throws InterruptedException {
        while (!process.waitFor(STEP)) {
            if (isOver()) {
                return false;
            }
        }
        return true;
    }
}
