package workbench.strategy.platformthreads;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import workbench.strategy.Job;
import workbench.strategy.JobEnd;

/** A job whose items wait in the queue of the workers. Thread-safe. */
final class QueuedJob {

    private final Job job;
    private final CountDownLatch left;
    private volatile @Nullable Throwable breakdown;

    QueuedJob(Job job) {
        this.job = job;
        this.left = new CountDownLatch(job.size());
    }

    /** Performs an item and never throws: a worker that died would leave the caller waiting. */
    void perform(int item) {
        try {
            job.attempt(item);
        } catch (Throwable e) { // the job itself is broken
            breakdown = e;
        } finally {
            left.countDown();
        }
    }

    /** Waits until all items have ended or were dropped, and throws if the job has failed. */
    void await() throws InterruptedException {
        JobEnd.await(job, left::await);
        if (breakdown != null) {
            throw new IllegalStateException("a worker broke down", breakdown);
        }
    }
}
