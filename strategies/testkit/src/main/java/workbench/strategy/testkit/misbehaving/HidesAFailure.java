package workbench.strategy.testkit.misbehaving;

import java.util.concurrent.CountDownLatch;
import workbench.strategy.ItemFailedException;
import workbench.strategy.Job;

/** Returns normally although an item has failed. */
public final class HidesAFailure extends Misbehaving {

    /** For the service loader. */
    public HidesAFailure() {
        super("hides-a-failure");
    }

    @Override
    void await(Job job, CountDownLatch left) throws Exception {
        try {
            super.await(job, left);
        } catch (ItemFailedException _) {
            // Broken on purpose.
        }
    }
}
