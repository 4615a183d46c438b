package workbench.strategy.testkit.misbehaving;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import workbench.strategy.Job;

/** Never returns from a job, not even when interrupted. */
public final class Hangs extends Misbehaving {

    /** For the service loader. */
    public Hangs() {
        super("hangs");
    }

    @Override
    void await(Job job, CountDownLatch left) {
        while (true) {
            Thread.interrupted(); // an interrupted thread does not park
            LockSupport.park(job);
        }
    }
}
