package workbench.strategy.forkjoin;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import workbench.strategy.Job;
import workbench.strategy.JobEnd;
import workbench.strategy.Session;

/** A session with a pool of its own. */
final class ForkJoinSession implements Session {

    /** How long an idle worker stays, as in the pools that the JDK makes by default. */
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(1);

    private final ForkJoinPool pool;
    private final IntUnaryOperator threshold;

    /**
     * A session.
     *
     * @param threshold the most items of a leaf, given the size of the job
     */
    ForkJoinSession(int width, IntUnaryOperator threshold) {
        this.pool = poolOf(width);
        this.threshold = threshold;
    }

    /**
     * A pool that never has more threads than the width, not even to replace one that waits for a part of its range.
     */
    private static ForkJoinPool poolOf(int width) {
        return new ForkJoinPool(
                width,
                ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                null,
                false,
                width,
                width,
                1,
                _ -> true,
                KEEP_ALIVE.toSeconds(),
                TimeUnit.SECONDS);
    }

    /**
     * Waits on a latch: a caller that joined the task could take it back and help with the work, which exceeds the
     * width.
     */
    @Override
    public void run(Job job) throws InterruptedException {
        var all = new RangeTask(job, 0, job.size(), threshold.applyAsInt(job.size()));
        var end = new CountDownLatch(1);
        pool.execute(() -> {
            try {
                all.invoke();
            } finally {
                end.countDown();
            }
        });
        JobEnd.await(job, end::await);
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.of(pool);
    }

    @Override
    public Map<String, String> effective() {
        return Map.of("pool", "own, parallelism " + pool.getParallelism());
    }

    @Override
    public void close() {
        pool.close();
    }
}
