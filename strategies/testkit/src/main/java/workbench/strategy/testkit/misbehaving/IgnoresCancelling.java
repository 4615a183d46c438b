package workbench.strategy.testkit.misbehaving;

import java.util.concurrent.CountDownLatch;
import workbench.strategy.Job;

/** Goes on with the job when its caller is interrupted. */
public final class IgnoresCancelling extends Misbehaving {

    /** For the service loader. */
    public IgnoresCancelling() {
        super("ignores-cancelling");
    }

    @Override
    void await(Job job, CountDownLatch left) {
        while (true) {
            try {
                left.await();
                job.check();
                return;
            } catch (InterruptedException _) {
                // Broken on purpose.
            }
        }
    }
}
