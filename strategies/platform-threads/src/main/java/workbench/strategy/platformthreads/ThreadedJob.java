package workbench.strategy.platformthreads;

import org.jspecify.annotations.Nullable;
import workbench.strategy.Job;
import workbench.strategy.JobEnd;

/** A job whose items are performed by threads that it must not end. Thread-safe. */
final class ThreadedJob {

    private final Job job;
    private volatile @Nullable Throwable breakdown;

    ThreadedJob(Job job) {
        this.job = job;
    }

    /** Performs an item and never throws: a worker that died would leave the caller waiting. */
    void perform(int item) {
        try {
            job.attempt(item);
        } catch (Throwable e) { // the job itself is broken
            breakdown = e;
        }
    }

    /**
     * Waits until all items have ended or were dropped, and throws if the job has failed.
     *
     * @param end blocks until then; called again after an interrupt
     */
    void await(JobEnd.Awaitable end) throws InterruptedException {
        JobEnd.await(job, end);
        if (breakdown != null) {
            throw new IllegalStateException("a worker broke down", breakdown);
        }
    }
}
