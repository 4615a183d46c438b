package workbench.strategy.platformthreads;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import workbench.strategy.Job;
import workbench.strategy.Session;

/** Workers that share a queue, which is filled at the start of a job. */
final class QueueSession implements Session {

    private final WorkQueue queue = new WorkQueue();
    private final List<Thread> workers;

    /**
     * Starts the workers.
     *
     * @param worker makes a worker's thread, given its queue and name
     */
    QueueSession(int width, BiFunction<WorkQueue, String, Thread> worker) {
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
        var round = new QueuedJob(job);
        for (var index = 0; index < job.size(); index++) {
            queue.add(new QueueElement.Item(round, index));
        }
        round.await();
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.of(piece -> queue.add(new QueueElement.Piece(piece)));
    }

    @Override
    public Map<String, String> effective() {
        return Map.of("threads", String.valueOf(workers.size()));
    }

    @Override
    public void close() {
        workers.forEach(_ -> queue.add(new QueueElement.Stop()));
        var interrupted = false;
        for (var worker : workers) {
            interrupted |= join(worker);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the end of a thread; true if interrupted meanwhile. */
    private static boolean join(Thread worker) {
        var interrupted = false;
        while (true) {
            try {
                worker.join();
                return interrupted;
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
    }
}
