package workbench.strategy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import workbench.strategy.ArrivalOutcome;
import workbench.strategy.BatchStream;
import workbench.strategy.Intake;
import workbench.strategy.JobEnd.Awaitable;

/** A stream on its way into a session. What may block happens in other threads, one at a time, so that a test can give up waiting. */
final class Flow {

    private final BatchStream<?> stream;
    private final Intake intake;
    private int next;
    private @Nullable Thread drain;
    private volatile @Nullable Throwable thrown;

    Flow(BatchStream<?> stream, Intake intake) {
        this.stream = stream;
        this.intake = intake;
    }

    BatchStream<?> stream() {
        return stream;
    }

    /** Lets arrivals come; fails the test if they are not taken at once. */
    void arrive(int arrivals, Duration patience) throws InterruptedException {
        assertThat(submits(arrivals, patience))
                .withFailMessage("submitting %d arrivals did not end within %s", arrivals, patience)
                .isTrue();
    }

    /** Lets arrivals come; false if the session does not take them in time. */
    boolean submits(int arrivals, Duration patience) throws InterruptedException {
        var ended = start(() -> {
                    for (var end = next + arrivals; next < end; next++) {
                        stream.arrive(next, intake);
                    }
                })
                .join(patience);
        requireNothingThrown();
        return ended;
    }

    /** Whether all that was submitted ends in that time. */
    boolean hasDrained(Duration lookout) throws InterruptedException {
        if (drain == null) {
            drain = start(intake::drain);
        }
        var ended = drain.join(lookout);
        requireNothingThrown();
        return ended;
    }

    /** Waits until all that was submitted has ended; fails the test if that takes too long. */
    void drains(Duration patience) throws InterruptedException {
        assertThat(hasDrained(patience))
                .withFailMessage("drain did not return within %s", patience)
                .isTrue();
        drain = null;
    }

    private void requireNothingThrown() {
        assertThat(thrown).as("what the intake threw").isNull();
    }

    private Thread start(Awaitable body) {
        return Thread.ofPlatform().daemon().name("flow").start(() -> {
            try {
                body.await();
            } catch (Throwable e) {
                thrown = e;
            }
        });
    }

    /** How many arrivals of the sealed stream ended so. */
    long count(ArrivalOutcome outcome) {
        return IntStream.range(0, stream.size())
                .filter(arrival -> stream.outcome(arrival) == outcome)
                .count();
    }
}
