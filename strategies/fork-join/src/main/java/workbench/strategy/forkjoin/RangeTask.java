package workbench.strategy.forkjoin;

import java.io.Serial;
import java.util.concurrent.RecursiveAction;
import workbench.strategy.Job;

/** The items from one index, included, to another, excluded. */
final class RangeTask extends RecursiveAction {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Job job;
    private final int from;
    private final int to;
    private final int threshold;

    RangeTask(Job job, int from, int to, int threshold) {
        this.job = job;
        this.from = from;
        this.to = to;
        this.threshold = threshold;
    }

    @Override
    protected void compute() {
        if (to - from > threshold) {
            var middle = (from + to) >>> 1;
            invokeAll(new RangeTask(job, from, middle, threshold), new RangeTask(job, middle, to, threshold));
        } else {
            perform();
        }
    }

    private void perform() {
        var item = from;
        while (item < to && job.attempt(item)) {
            item++;
        }
    }
}
