package workbench.strategy.forkjoin;

import java.io.Serial;
import java.util.concurrent.RecursiveAction;
import java.util.function.IntPredicate;

/** The items from one index, included, to another, excluded. */
final class RangeTask extends RecursiveAction {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient IntPredicate attempt;
    private final int from;
    private final int to;
    private final int threshold;

    RangeTask(IntPredicate attempt, int from, int to, int threshold) {
        this.attempt = attempt;
        this.from = from;
        this.to = to;
        this.threshold = threshold;
    }

    @Override
    protected void compute() {
        var leaves = Math.ceilDiv(to - from, threshold);
        if (leaves > 1) {
            var middle = from + leaves / 2 * threshold; // only the last leaf is smaller than the threshold
            invokeAll(new RangeTask(attempt, from, middle, threshold), new RangeTask(attempt, middle, to, threshold));
        } else {
            perform();
        }
    }

    private void perform() {
        var item = from;
        while (item < to && attempt.test(item)) {
            item++;
        }
    }
}
