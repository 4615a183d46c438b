package workbench.strategy.forkjoin;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;

/** Each item is a task, submitted from outside the pool. */
final class EachItem implements Feed {

    @Override
    public CountDownLatch start(ForkJoinPool pool, int size, IntPredicate attempt) {
        var left = new CountDownLatch(size);
        for (var next = 0; next < size; next++) {
            var item = next;
            pool.execute(() -> {
                try {
                    var _ = attempt.test(item);
                } finally {
                    left.countDown();
                }
            });
        }
        return left;
    }
}
