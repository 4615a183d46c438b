package workbench.strategy.forkjoin;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;

/** How the items of a job come to a pool. */
interface Feed {

    /**
     * Hands all items to a pool.
     *
     * @param pool where they are performed, and nowhere else
     * @param size how many items there are, from 0 on
     * @param attempt performs one and never throws; says whether there is anything left to do
     * @return open once none of them is in flight or will be
     */
    CountDownLatch start(ForkJoinPool pool, int size, IntPredicate attempt);
}
