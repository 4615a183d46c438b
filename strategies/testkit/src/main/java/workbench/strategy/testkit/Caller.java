package workbench.strategy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import workbench.strategy.BatchJob;
import workbench.strategy.Job;
import workbench.strategy.Session;

/** A thread that runs one job, so that a test can interrupt it and give up waiting for it. */
final class Caller {

    private final Thread thread;
    private volatile @Nullable Throwable thrown;

    private Caller(Session session, BatchJob<?> job) {
        thread = Thread.ofPlatform().daemon().name("caller").unstarted(() -> run(session, job));
    }

    static Caller start(Session session, BatchJob<?> job) {
        var caller = new Caller(session, job);
        caller.thread.start();
        return caller;
    }

    /** Starts a run whose caller is already interrupted. */
    static Caller startInterrupted(Session session, BatchJob<?> job) {
        var caller = new Caller(new InterruptedSession(session), job);
        caller.thread.start();
        return caller;
    }

    private void run(Session session, BatchJob<?> job) {
        try {
            session.run(job);
            job.seal();
        } catch (Throwable e) {
            thrown = e;
        }
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Waits for the end of the run; false if that took too long. */
    boolean ended(Duration patience) throws InterruptedException {
        return thread.join(patience);
    }

    /** What the run threw, or nothing; fails the test if it does not end in time. */
    Optional<Throwable> outcome(Duration patience) throws InterruptedException {
        assertThat(ended(patience))
                .withFailMessage("run did not end within %.1f s", patience.toMillis() / 1_000.0)
                .isTrue();
        return Optional.ofNullable(thrown);
    }

    /** Interrupts its caller before the run. */
    private record InterruptedSession(Session session) implements Session {

        @Override
        public void run(Job job) throws Exception {
            Thread.currentThread().interrupt();
            session.run(job);
        }

        @Override
        public void close() {}
    }
}
