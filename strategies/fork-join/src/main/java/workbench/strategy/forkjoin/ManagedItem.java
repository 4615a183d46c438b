package workbench.strategy.forkjoin;

import java.util.concurrent.ForkJoinPool;
import workbench.strategy.Job;

/** An item of which its pool knows that it may block. */
final class ManagedItem implements ForkJoinPool.ManagedBlocker {

    private final Job job;
    private final int item;
    private boolean ended;
    private boolean performed;

    private ManagedItem(Job job, int item) {
        this.job = job;
        this.item = item;
    }

    /** Performs an item as {@link Job#attempt} does, while the pool may put another thread in place of this one. */
    static boolean attempt(Job job, int item) {
        var managed = new ManagedItem(job, item);
        try {
            ForkJoinPool.managedBlock(managed);
        } catch (InterruptedException e) { // only where the pool is being ended
            job.fail(item, e);
        }
        return managed.performed;
    }

    @Override
    public boolean block() {
        performed = job.attempt(item);
        ended = true;
        return true;
    }

    @Override
    public boolean isReleasable() {
        return ended;
    }
}
