package workbench.strategy.platformthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import workbench.strategy.Arrivals;
import workbench.strategy.ExecutorIntake;
import workbench.strategy.Intake;
import workbench.strategy.Job;
import workbench.strategy.JobEnd;
import workbench.strategy.Session;

/** A pool of a fixed number of threads, to which each item is submitted. */
final class PoolSession implements Session {

    private final ThreadPoolExecutor pool;

    /** Starts the threads. */
    PoolSession(int width, ThreadFactory threads) {
        pool = new ThreadPoolExecutor(width, width, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        try {
            pool.prestartAllCoreThreads();
        } catch (Throwable e) { // the machine cannot start that many threads
            pool.close();
            throw e;
        }
    }

    @Override
    public void run(Job job) throws InterruptedException {
        var items = new ArrayList<Future<?>>(job.size());
        for (var index = 0; index < job.size(); index++) {
            var item = index;
            items.add(pool.submit(() -> job.attempt(item)));
        }
        JobEnd.await(job, () -> await(items));
    }

    /** Waits for all items, even if one broke down, which only a defect in the job itself can cause. */
    private static void await(List<Future<?>> items) throws InterruptedException {
        @Nullable ExecutionException breakdown = null;
        for (var item : items) {
            try {
                item.get();
            } catch (ExecutionException e) {
                breakdown = e;
            }
        }
        if (breakdown != null) {
            throw new IllegalStateException("a worker broke down", breakdown);
        }
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
        return Map.of("threads", String.valueOf(pool.getPoolSize()));
    }

    @Override
    public void close() {
        pool.close();
    }
}
