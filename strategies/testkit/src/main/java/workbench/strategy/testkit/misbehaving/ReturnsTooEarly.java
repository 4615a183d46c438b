package workbench.strategy.testkit.misbehaving;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import workbench.strategy.Job;

/** Does not wait for the items in flight once the job was stopped. */
public final class ReturnsTooEarly extends Misbehaving {

    /** For the service loader. */
    public ReturnsTooEarly() {
        super("returns-too-early");
    }

    @Override
    void await(Job job, CountDownLatch left) throws Exception {
        try {
            while (!job.stopped() && !left.await(1, TimeUnit.MILLISECONDS)) {
                // The job goes on.
            }
        } catch (InterruptedException e) {
            job.stop();
            throw e;
        }
        job.check();
    }
}
