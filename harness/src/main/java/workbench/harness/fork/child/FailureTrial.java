package workbench.harness.fork.child;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import workbench.parameter.OneLine;
import workbench.results.Aftermath;
import workbench.strategy.BatchJob;
import workbench.strategy.ItemFailedException;
import workbench.strategy.ItemFailedException.FailureMode;
import workbench.strategy.Session;

/**
 * One more job of a session, in which an item fails: what a strategy does then is seen in no measured job. No code of the
 * workload runs in it.
 */
final class FailureTrial {

    /** How long its items wait for each other: it adds to each cell. */
    private static final Duration MOMENT = Duration.ofMillis(100);

    /** How long the job may take, which has nothing to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What the journal keeps of the name of a class. */
    private static final int LONGEST = 100;

    private final Session session;
    private final FailingBatch batch;
    private final Duration patience;
    private final AtomicReference<@Nullable Aftermath> seen = new AtomicReference<>();

    private FailureTrial(Session session, FailingBatch batch, Duration patience) {
        this.session = session;
        this.batch = batch;
        this.patience = patience;
    }

    /**
     * Performs the job in a thread of its own, so that one that never ends costs nothing but its time. Unless all is as it
     * should be, nothing more may be asked of the session.
     *
     * @param size the number of items of the jobs before
     */
    static Aftermath of(Session session, int size) throws IOException, InterruptedException {
        return of(session, size, MOMENT, PATIENCE);
    }

    /** Performs the job at another pace. */
    static Aftermath of(Session session, int size, Duration moment, Duration patience)
            throws IOException, InterruptedException {
        return new FailureTrial(session, new FailingBatch(size, moment), patience).aftermath();
    }

    private Aftermath aftermath() throws IOException, InterruptedException {
        var job = BatchJob.of(batch);
        try (batch) {
            var caller = Thread.ofPlatform().daemon().name("failure-trial").start(() -> run(job));
            caller.join(patience);
            var found = seen.get();
            if (found != null) {
                return found;
            }
            caller.interrupt();
            return new Aftermath(false, false, null, 0);
        }
    }

    private void run(BatchJob<Integer> job) {
        @Nullable Throwable thrown = null;
        try {
            session.run(job);
        } catch (Throwable e) { // whatever it is, it is what the caller gets
            thrown = e;
        }
        var left = batch.end();
        var told = thrown instanceof ItemFailedException failure && failure.mode() == FailureMode.THREW;
        seen.set(new Aftermath(true, told, thrown == null || told ? null : className(thrown), left));
    }

    private static String className(Throwable thrown) {
        var name = thrown.getClass().getName();
        return OneLine.cut(name.substring(name.lastIndexOf('.') + 1), LONGEST);
    }
}
