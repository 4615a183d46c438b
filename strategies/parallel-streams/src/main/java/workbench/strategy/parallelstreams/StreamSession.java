package workbench.strategy.parallelstreams;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import workbench.strategy.Job;
import workbench.strategy.JobEnd;
import workbench.strategy.Session;

/**
 * Starts streams in a thread of its own, never in the caller's, which has to stay free to be interrupted.
 *
 * <p>No exception of an item leaves the stream, since {@code forEach} would then return while others are still in
 * flight.
 */
final class StreamSession implements Session {

    private final ExecutorService starter;
    private final ForkJoinPool pool;
    private final Source source;
    private final Map<String, String> effective;

    private StreamSession(ExecutorService starter, ForkJoinPool pool, Source source, Map<String, String> effective) {
        this.starter = starter;
        this.pool = pool;
        this.source = source;
        this.effective = effective;
    }

    /** Streams that start in a pool and stay there. */
    static StreamSession in(ForkJoinPool pool, Source source) {
        return new StreamSession(pool, pool, source, Map.of("pool", "own, parallelism " + pool.getParallelism()));
    }

    /** Streams that start in a thread outside every pool, so that the common pool helps it. */
    static StreamSession inCommonPool(Source source) {
        var threads = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("stream").factory());
        var helpers = ForkJoinPool.getCommonPoolParallelism();
        return new StreamSession(
                threads,
                ForkJoinPool.commonPool(),
                source,
                Map.of("pool", "common, parallelism %d, and 1 calling thread".formatted(helpers)));
    }

    @Override
    public void run(Job job) throws InterruptedException {
        var end = new CountDownLatch(1);
        starter.execute(() -> {
            try {
                source.forEach(job.size(), job::attempt);
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
        return effective;
    }

    @Override
    public void close() {
        starter.close();
    }
}
