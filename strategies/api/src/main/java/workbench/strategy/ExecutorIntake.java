package workbench.strategy;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** The intake of a session whose items are performed by an executor that keeps to the width. */
public final class ExecutorIntake implements Intake {

    private final Executor executor;
    private final Arrivals arrivals;
    private final Semaphore ended = new Semaphore(0);
    private int submitted;

    /**
     * An intake.
     *
     * @param executor runs as many at once as the width and holds the others, without making those wait who submit them
     * @param arrivals the stream
     */
    public ExecutorIntake(Executor executor, Arrivals arrivals) {
        this.executor = executor;
        this.arrivals = arrivals;
    }

    @Override
    public void submit(int arrival) {
        executor.execute(() -> perform(arrival));
        submitted++; // not where the executor has thrown
    }

    private void perform(int arrival) {
        try {
            arrivals.perform(arrival);
        } finally {
            ended.release();
        }
    }

    @Override
    public void drain() throws InterruptedException {
        ended.acquire(submitted);
        submitted = 0;
    }
}
