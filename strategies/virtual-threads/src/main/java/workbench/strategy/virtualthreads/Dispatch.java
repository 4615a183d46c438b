package workbench.strategy.virtualthreads;

import java.util.concurrent.Semaphore;
import workbench.strategy.Job;

/**
 * Starts the items of one job as permits allow. A permit is taken before its thread is made, so that there are never more
 * threads than permits. Belongs to one thread.
 */
final class Dispatch {

    private final Job job;
    private final int width;
    private final Semaphore permits;
    private int next;

    Dispatch(Job job, int width) {
        this.job = job;
        this.width = width;
        this.permits = new Semaphore(width);
    }

    /** Starts what is left and waits for the end of what was started; goes on there when called again. */
    void await() throws InterruptedException {
        while (next < job.size() && !job.stopped()) {
            permits.acquire();
            start(next++);
        }
        permits.acquire(width); // all of them are back when no item is in flight
    }

    private void start(int item) {
        Thread.startVirtualThread(() -> {
            try {
                job.attempt(item);
            } finally {
                permits.release();
            }
        });
    }
}
