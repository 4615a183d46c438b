package workbench.strategy.platformthreads;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import workbench.strategy.Arrivals;
import workbench.strategy.ExecutorIntake;
import workbench.strategy.Intake;
import workbench.strategy.Job;
import workbench.strategy.JobEnd;
import workbench.strategy.Session;

/** Workers that share a queue, which the caller of a job fills. */
final class QueueSession implements Session {

    private final WorkQueue queue;
    private final List<Thread> workers;

    /**
     * Starts the workers.
     *
     * @param worker makes a worker's thread, given its queue and name
     */
    QueueSession(int width, WorkQueue queue, BiFunction<WorkQueue, String, Thread> worker) {
        this.queue = queue;
        workers = IntStream.rangeClosed(1, width)
                .mapToObj(number -> worker.apply(queue, "worker-" + number))
                .toList();
        try {
            workers.forEach(Thread::start);
        } catch (Throwable e) { // the machine cannot start that many threads
            close();
            throw e;
        }
    }

    @Override
    public void run(Job job) throws InterruptedException {
        var threaded = new ThreadedJob(job);
        threaded.await(new Filling(threaded, job.size()));
    }

    /** Queues the items of a job and waits for their end; after an interrupt, it goes on where it was. */
    private final class Filling implements JobEnd.Awaitable {

        private final ThreadedJob threaded;
        private final int size;
        private final CountDownLatch left;
        private int next;

        Filling(ThreadedJob threaded, int size) {
            this.threaded = threaded;
            this.size = size;
            left = new CountDownLatch(size);
        }

        @Override
        public void await() throws InterruptedException {
            while (next < size) {
                queue.put(new QueueElement.Item(threaded, next, left));
                next++;
            }
            left.await();
        }
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.of(this::perform);
    }

    /** Queues a piece; a worker that finds no room performs it itself, since all could wait for each other. */
    private void perform(Runnable body) {
        var piece = new QueueElement.Piece(body);
        if (queue.offer(piece)) {
            return;
        }
        if (workers.contains(Thread.currentThread())) {
            piece.perform();
        } else {
            uninterrupted(() -> queue.put(piece));
        }
    }

    /** None where the queue is bounded: whoever submits would wait for room. */
    @Override
    public Optional<Intake> intake(Arrivals arrivals) {
        return queue.holdsAny() ? Optional.of(new ExecutorIntake(this::perform, arrivals)) : Optional.empty();
    }

    @Override
    public Map<String, String> effective() {
        return Map.of("threads", String.valueOf(workers.size()));
    }

    @Override
    public void close() {
        var alive = workers.stream().filter(Thread::isAlive).toList();
        alive.forEach(_ -> uninterrupted(() -> queue.put(new QueueElement.Stop())));
        alive.forEach(worker -> uninterrupted(worker::join));
    }

    /** Waits whatever happens; an interrupted thread stays interrupted. */
    private static void uninterrupted(JobEnd.Awaitable wait) {
        var interrupted = false;
        while (true) {
            try {
                wait.await();
                break;
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
