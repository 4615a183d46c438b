package workbench.strategy.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.Semaphore;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import workbench.strategy.Job;
import workbench.strategy.Session;

/** The plainest loops of each mechanism, as one writes them by hand. They know nothing of failures and interrupts. */
final class Loops {

    private Loops() {}

    /** A loop that holds nothing between jobs. */
    @FunctionalInterface
    private interface Loop extends Session {
        @Override
        default void close() {}
    }

    /** A loop over an executor. */
    private abstract static class Pooled<E extends ExecutorService> implements Session {

        final E pool;

        Pooled(E pool) {
            this.pool = pool;
        }

        @Override
        public void close() {
            pool.close();
        }
    }

    /** Threads that take numbers from a queue. */
    static Session queue(int width) {
        var queue = new LinkedBlockingQueue<Runnable>();
        for (var i = 0; i < width; i++) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    while (true) {
                        queue.take().run();
                    }
                } catch (InterruptedException _) {
                    // Never interrupted.
                }
            });
        }
        return (Loop) job -> {
            var left = new CountDownLatch(job.size());
            for (var next = 0; next < job.size(); next++) {
                var item = next;
                queue.add(() -> {
                    job.perform(item);
                    left.countDown();
                });
            }
            left.await();
        };
    }

    static Session pool(int width) {
        return new Pooled<>(Executors.newFixedThreadPool(width)) {
            @Override
            public void run(Job job) throws Exception {
                var futures = new ArrayList<Future<?>>();
                for (var next = 0; next < job.size(); next++) {
                    var item = next;
                    futures.add(pool.submit(() -> job.perform(item)));
                }
                for (var future : futures) {
                    future.get();
                }
            }
        };
    }

    static Session platformThreads(int width) {
        return (Loop) job -> perItem(job, width, Thread.ofPlatform());
    }

    static Session virtualThreads(int width) {
        return (Loop) job -> Thread.ofVirtual()
                .start(() -> perItem(job, width, Thread.ofVirtual()))
                .join();
    }

    private static void perItem(Job job, int width, Thread.Builder threads) {
        var permits = new Semaphore(width);
        for (var next = 0; next < job.size(); next++) {
            var item = next;
            permits.acquireUninterruptibly();
            threads.start(() -> {
                job.perform(item);
                permits.release();
            });
        }
        permits.acquireUninterruptibly(width);
    }

    static Session futures(int width) {
        return new Pooled<>(Executors.newFixedThreadPool(width)) {
            @Override
            public void run(Job job) {
                CompletableFuture.allOf(IntStream.range(0, job.size())
                                .mapToObj(item -> CompletableFuture.runAsync(() -> job.perform(item), pool))
                                .toArray(CompletableFuture<?>[]::new))
                        .join();
            }
        };
    }

    static Session gatherer(int width) {
        return (Loop) job -> IntStream.range(0, job.size())
                .boxed()
                .gather(Gatherers.mapConcurrent(width, item -> {
                    job.perform(item);
                    return item;
                }))
                .forEach(_ -> {});
    }

    static Session halves(int width) {
        return new Pooled<>(new ForkJoinPool(width)) {
            @Override
            public void run(Job job) {
                pool.invoke(new Halves(job, 0, job.size(), Math.max(1, job.size() / (8 * width))));
            }
        };
    }

    private static final class Halves extends RecursiveAction {

        private static final long serialVersionUID = 1;

        private final transient Job job;
        private final int from;
        private final int to;
        private final int few;

        Halves(Job job, int from, int to, int few) {
            this.job = job;
            this.from = from;
            this.to = to;
            this.few = few;
        }

        @Override
        protected void compute() {
            if (to - from <= few) {
                for (var item = from; item < to; item++) {
                    job.perform(item);
                }
            } else {
                var middle = (from + to) >>> 1;
                invokeAll(new Halves(job, from, middle, few), new Halves(job, middle, to, few));
            }
        }
    }

    static Session stream(int width) {
        return new Pooled<>(new ForkJoinPool(width)) {
            @Override
            public void run(Job job) throws Exception {
                pool.submit(() -> IntStream.range(0, job.size()).parallel().forEach(job::perform))
                        .get();
            }
        };
    }

    static Session pipes(int width) throws IOException {
        return Pipes.open(width);
    }
}
