package workbench.strategy.completablefutures;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import workbench.strategy.Arrivals;
import workbench.strategy.ExecutorIntake;
import workbench.strategy.Intake;
import workbench.strategy.Job;
import workbench.strategy.JobEnd;
import workbench.strategy.Session;

/** Submits all items of a job at once and waits for all of their futures. */
final class FuturesSession implements Session {

    private final ExecutorService threads;
    private final Executor bounded;
    private final String effective;

    /**
     * A session.
     *
     * @param threads where the futures run; closed with the session, which the common pool ignores
     * @param bounded the same, with what keeps the width
     * @param effective both, as the report shows them
     */
    private FuturesSession(ExecutorService threads, Executor bounded, String effective) {
        this.threads = threads;
        this.bounded = bounded;
        this.effective = effective;
    }

    /** Starts as many threads as the width. */
    static FuturesSession inFixedPool(int width) {
        var pool = new ThreadPoolExecutor(
                width,
                width,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("worker-", 1).factory());
        try {
            pool.prestartAllCoreThreads();
        } catch (Throwable e) { // the machine cannot start that many threads
            pool.close();
            throw e;
        }
        return new FuturesSession(pool, pool, "fixed pool, %d threads".formatted(pool.getPoolSize()));
    }

    /** Each item waits for a permit in its own thread: in the caller's it would keep an interrupt from being noticed. */
    static FuturesSession inVirtualThreads(int width) {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var permits = new Semaphore(width);
        return new FuturesSession(
                threads,
                item -> threads.execute(() -> within(permits, item)),
                "virtual threads, %d permits".formatted(width));
    }

    private static void within(Semaphore permits, Runnable item) {
        permits.acquireUninterruptibly();
        try {
            item.run();
        } finally {
            permits.release();
        }
    }

    /** The pool that {@code runAsync} takes where it is given no executor. */
    static FuturesSession inCommonPool() {
        var pool = ForkJoinPool.commonPool();
        return new FuturesSession(pool, pool, "common pool, parallelism %d".formatted(pool.getParallelism()));
    }

    @Override
    public void run(Job job) throws InterruptedException {
        var all = CompletableFuture.allOf(IntStream.range(0, job.size())
                .mapToObj(item -> CompletableFuture.runAsync(() -> job.attempt(item), bounded))
                .toArray(CompletableFuture<?>[]::new));
        JobEnd.await(job, () -> await(all));
    }

    private static void await(CompletableFuture<?> all) throws InterruptedException {
        try {
            all.get();
        } catch (ExecutionException e) { // only a defect in the job itself can cause it
            throw new IllegalStateException("a future broke down", e);
        }
    }

    /** Without a bound: one that held pieces which wait for others could hold them for ever. */
    @Override
    public Optional<Executor> executor() {
        return Optional.of(threads);
    }

    @Override
    public Optional<Intake> intake(Arrivals arrivals) {
        return Optional.of(new ExecutorIntake(
                arrival -> {
                    var _ = CompletableFuture.runAsync(arrival, bounded);
                },
                arrivals));
    }

    @Override
    public Map<String, String> effective() {
        return Map.of("executor", effective);
    }

    @Override
    public void close() {
        threads.close();
    }
}
