package workbench.strategy.virtualthreads;

import java.util.concurrent.Semaphore;
import workbench.strategy.Job;

/**
 * Starts the items of one job as permits allow, and ends when all that were started have ended. A permit is taken
 * before its thread is created, so that there are never more threads than permits.
 *
 * <p>It runs in a virtual thread itself: waiting for a permit then costs a switch of virtual threads, whereas the
 * operating system would have to wake a platform thread for every item.
 */
final class Dispatch implements Runnable {

    private final Job job;
    private final int width;
    private final Semaphore permits;

    Dispatch(Job job, int width) {
        this.job = job;
        this.width = width;
        this.permits = new Semaphore(width);
    }

    @Override
    public void run() {
        for (var next = 0; next < job.size() && !job.stopped(); next++) {
            permits.acquireUninterruptibly();
            start(next);
        }
        permits.acquireUninterruptibly(width); // all of them are back when no item is in flight
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
