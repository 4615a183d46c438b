package workbench.strategy.forkjoin;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * The range of all items is a task, which halves itself.
 *
 * @param threshold the most items of a leaf, given the size of the job
 */
record Halves(IntUnaryOperator threshold) implements Feed {

    @Override
    public CountDownLatch start(ForkJoinPool pool, int size, IntPredicate attempt) {
        var all = new RangeTask(attempt, 0, size, threshold.applyAsInt(size));
        var end = new CountDownLatch(1);
        pool.execute(() -> {
            try {
                all.invoke();
            } finally {
                end.countDown();
            }
        });
        return end;
    }
}
