package workbench.strategy.forkjoin;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntPredicate;
import workbench.strategy.Arrivals;
import workbench.strategy.ExecutorIntake;
import workbench.strategy.Intake;
import workbench.strategy.Job;
import workbench.strategy.JobEnd;
import workbench.strategy.Session;

/** A session with a pool of its own. */
final class ForkJoinSession implements Session {

    /** How long an idle worker stays, as in the pools that the JDK makes by default. */
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(1);

    /** How many threads may stand in for blocked ones, as in the pools that the JDK makes by default. */
    private static final int SPARES = 256;

    private final ForkJoinPool pool;
    private final Feed feed;
    private final Function<Job, IntPredicate> items;
    private final String effective;

    private ForkJoinSession(ForkJoinPool pool, Feed feed, Function<Job, IntPredicate> items, String effective) {
        this.pool = pool;
        this.feed = feed;
        this.items = items;
        this.effective = effective;
    }

    /**
     * A pool that never has more threads than the width, not even to replace one that waits for a part of its range.
     */
    static ForkJoinSession fixed(int width, Feed feed) {
        return new ForkJoinSession(pool(width, width), feed, job -> job::attempt, "own, parallelism " + width);
    }

    /** A pool that adds threads for items that block, as the pools do that the JDK makes by default. */
    static ForkJoinSession growing(int width, Feed feed) {
        return new ForkJoinSession(
                pool(width, width + SPARES),
                feed,
                job -> item -> ManagedItem.attempt(job, item),
                "own, parallelism %d and up to %d spare threads".formatted(width, SPARES));
    }

    /**
     * A pool.
     *
     * @param most the most threads; when all are there, no other stands in for one that blocks
     */
    private static ForkJoinPool pool(int width, int most) {
        return new ForkJoinPool(
                width,
                ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                null,
                false,
                width,
                most,
                1,
                _ -> true,
                KEEP_ALIVE.toSeconds(),
                TimeUnit.SECONDS);
    }

    /**
     * Waits on a latch: a caller that joined a task could take it back and help with the work, which exceeds the width.
     */
    @Override
    public void run(Job job) throws InterruptedException {
        var end = feed.start(pool, job.size(), items.apply(job));
        JobEnd.await(job, end::await);
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.of(pool);
    }

    @Override
    public Optional<Intake> intake(Arrivals arrivals) {
        return Optional.of(new ExecutorIntake(pool, arrivals));
    }

    @Override
    public Map<String, String> effective() {
        return Map.of("pool", effective);
    }

    @Override
    public void close() {
        pool.close();
    }
}
