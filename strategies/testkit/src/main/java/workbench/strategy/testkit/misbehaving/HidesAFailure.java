package workbench.strategy.testkit.misbehaving;

import java.util.concurrent.CountDownLatch;
import workbench.strategy.ItemFailedException;
import workbench.strategy.Job;

/** Ends as if all were well when an item has failed. */
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
