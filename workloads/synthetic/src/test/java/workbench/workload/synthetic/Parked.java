package workbench.workload.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;

/** Threads that have come to a stop. */
final class Parked {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final EnumSet<Thread.State> STATES =
            EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.BLOCKED);

    private Parked() {}

    /** Waits until a thread waits. */
    static void await(Thread thread) throws InterruptedException {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (!STATES.contains(thread.getState())) {
            assertThat(System.nanoTime()).as("a minute later").isLessThan(end);
            assertThat(thread.isAlive()).isTrue();
            Thread.onSpinWait();
        }
    }
}
