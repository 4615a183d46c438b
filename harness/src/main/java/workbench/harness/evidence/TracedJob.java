package workbench.harness.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import workbench.strategy.Job;

/**
 * A job that notes which worker had each item, and when; for items that another process performed, it notes what that
 * process reported. Noting an item takes two clock reads and no allocation. As thread-safe as the job that it wraps.
 */
public final class TracedJob implements Job {

    private final Job job;
    private final @Nullable Object[] workers;
    private final long[] started;
    private final long[] ended;

    /** Wraps a fresh job. */
    public TracedJob(Job job) {
        this.job = job;
        this.workers = new @Nullable Object[job.size()];
        this.started = new long[job.size()];
        this.ended = new long[job.size()];
    }

    /** What was noted. To be called only after every item has been performed and nothing of the job runs any more. */
    public Trace trace() {
        return new Trace(workers, started, ended);
    }

    @Override
    public int size() {
        return job.size();
    }

    @Override
    public void perform(int item) {
        workers[item] = Thread.currentThread();
        started[item] = System.nanoTime();
        try {
            job.perform(item);
        } finally {
            ended[item] = System.nanoTime();
        }
    }

    @Override
    public boolean attempt(int item) {
        return job.stopped() ? job.attempt(item) : Job.super.attempt(item); // the job itself notes what comes too late
    }

    @Override
    public void deliver(int item, String worker, long workerStarted, long workerEnded, DataInput result)
            throws IOException {
        workers[item] = worker;
        started[item] = workerStarted;
        ended[item] = workerEnded;
        job.deliver(item, worker, workerStarted, workerEnded, result);
    }

    @Override
    public void fail(int item, Throwable cause) {
        job.fail(item, cause);
    }

    @Override
    public void describe(int item, DataOutput out) throws IOException {
        job.describe(item, out);
    }

    @Override
    public void stop() {
        job.stop();
    }

    @Override
    public boolean stopped() {
        return job.stopped();
    }

    @Override
    public void check() {
        job.check();
    }
}
