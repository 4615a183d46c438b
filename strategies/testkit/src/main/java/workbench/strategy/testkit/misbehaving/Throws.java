package workbench.strategy.testkit.misbehaving;

import java.util.concurrent.CountDownLatch;
import workbench.strategy.Job;

/** Throws at the end of every job. */
public final class Throws extends Misbehaving {

    /** For the service loader. */
    public Throws() {
        super("throws");
    }

    @Override
    void await(Job job, CountDownLatch left) throws Exception {
        super.await(job, left);
        throw new IllegalStateException("broken on purpose");
    }
}
