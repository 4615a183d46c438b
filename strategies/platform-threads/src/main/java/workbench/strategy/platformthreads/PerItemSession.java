package workbench.strategy.platformthreads;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import workbench.strategy.Job;
import workbench.strategy.JobEnd;
import workbench.strategy.Session;

/** Starts a thread for each item, as permits allow, and holds none between jobs. */
final class PerItemSession implements Session {

    private final int width;
    private final ThreadFactory threads;
    private final ExecutorService pieces;

    PerItemSession(int width, ThreadFactory threads) {
        this.width = width;
        this.threads = threads;
        pieces = Executors.newThreadPerTaskExecutor(threads);
    }

    @Override
    public void run(Job job) throws InterruptedException {
        var threaded = new ThreadedJob(job);
        threaded.await(new Starts(job, threaded));
    }

    /**
     * Starts the threads and waits for their end. A permit is taken before its thread is made, so that there are never more
     * threads than permits.
     */
    private final class Starts implements JobEnd.Awaitable {

        private final Job job;
        private final ThreadedJob threaded;
        private final Semaphore permits = new Semaphore(width);
        private int next;

        Starts(Job job, ThreadedJob threaded) {
            this.job = job;
            this.threaded = threaded;
        }

        @Override
        public void await() throws InterruptedException {
            while (next < job.size() && !job.stopped()) {
                permits.acquire();
                start(next++);
            }
            permits.acquire(width); // all of them are back when no item is in flight
        }

        private void start(int item) {
            try {
                threads.newThread(() -> {
                            try {
                                threaded.perform(item);
                            } finally {
                                permits.release();
                            }
                        })
                        .start();
            } catch (Throwable e) { // the machine cannot start another thread
                permits.release();
                job.fail(item, e);
            }
        }
    }

    /** A thread for each piece, as many as there are: a bound that held pieces which wait for others could hold them for ever. */
    @Override
    public Optional<Executor> executor() {
        return Optional.of(pieces);
    }

    @Override
    public Map<String, String> effective() {
        return Map.of("threads at most", String.valueOf(width));
    }

    @Override
    public void close() {
        pieces.close();
    }
}
