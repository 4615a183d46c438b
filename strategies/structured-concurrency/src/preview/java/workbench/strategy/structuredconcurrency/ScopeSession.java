package workbench.strategy.structuredconcurrency;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import workbench.strategy.Job;
import workbench.strategy.JobEnd;
import workbench.strategy.Session;

/** Runs each job in a scope of its own, which the caller of {@link #run} owns. */
final class ScopeSession implements Session {

    private final int width;
    private final Semaphore permits;

    ScopeSession(int width) {
        this.width = width;
        this.permits = new Semaphore(width);
    }

    @Override
    public void run(Job job) throws InterruptedException {
        try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow())) {
            for (var next = 0; next < job.size(); next++) {
                var item = next;
                scope.fork(() -> perform(job, item));
            }
            join(scope, job);
        }
        JobEnd.await(job, () -> {}); // all subtasks have ended; says how
    }

    /** Throws where the item fails, so that the scope cancels the others. */
    private void perform(Job job, int item) {
        permits.acquireUninterruptibly();
        try {
            job.perform(item);
        } finally {
            permits.release();
        }
    }

    /** Closing the scope cancels what is left and waits for it; before that, an interrupt has to stop the job. */
    private static void join(StructuredTaskScope<?, ?> scope, Job job) {
        try {
            scope.join();
        } catch (FailedException _) {
            // The job has kept it.
        } catch (InterruptedException _) {
            job.stop();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Map<String, String> effective() {
        return Map.of("permits", String.valueOf(width));
    }

    @Override
    public void close() {
        // A scope ends with its job.
    }
}
