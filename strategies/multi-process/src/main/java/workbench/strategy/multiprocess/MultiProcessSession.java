package workbench.strategy.multiprocess;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.plugin.Setting;
import workbench.strategy.Job;
import workbench.strategy.JobEnd;
import workbench.strategy.Session;
import workbench.strategy.portion.BatchSize;
import workbench.strategy.portion.Portions;
import workbench.workload.WorkloadReference;

/**
 * The workers and, for each, a thread that drives it. Workers of a stopped job are killed and replaced for the next
 * one.
 */
final class MultiProcessSession implements Session {

    private final Setting setting;
    private final WorkloadReference workload;
    private final Workforce workforce;
    private final boolean warm;
    private final Supplier<BatchSize> batch;
    private final int ahead;
    private final ExecutorService drivers;
    private final AtomicReferenceArray<@Nullable WorkerProcess> workers;

    private MultiProcessSession(
            Setting setting,
            WorkloadReference workload,
            Workforce workforce,
            boolean warm,
            Supplier<BatchSize> batch,
            int ahead) {
        this.setting = setting;
        this.workload = workload;
        this.workforce = workforce;
        this.warm = warm;
        this.batch = batch;
        this.ahead = ahead;
        this.drivers = Executors.newFixedThreadPool(
                workforce.processes(), Thread.ofPlatform().name("driver-", 1).factory());
        this.workers = new AtomicReferenceArray<>(workforce.processes());
    }

    /**
     * Starts the workers, if they are to be warm.
     *
     * @param warm whether workers live as long as the session; if not, each job starts and ends its own
     * @param batch how many items are sent at once, for each job
     * @param ahead the most batches at a worker for each of its threads
     */
    static MultiProcessSession open(
            Setting setting,
            WorkloadReference workload,
            Workforce workforce,
            boolean warm,
            Supplier<BatchSize> batch,
            int ahead)
            throws Exception {
        var session = new MultiProcessSession(setting, workload, workforce, warm, batch, ahead);
        try {
            if (warm) {
                await(session.startMissing());
            }
            return session;
        } catch (Throwable e) {
            session.close();
            throw e;
        }
    }

    @Override
    public void run(Job job) throws Exception {
        try {
            var starting = startMissing();
            JobEnd.await(job, () -> await(starting));
            drive(job);
        } catch (Throwable e) { // the workers may still be working on parts of the job
            killAll();
            closeAll(e);
            throw e;
        }
        if (!warm) {
            closeAll();
        }
    }

    private void drive(Job job) throws InterruptedException {
        var portions = new Portions(job.size(), batch.get(), workforce.width(), ahead);
        var driving = workers()
                .<Future<?>>map(worker -> drivers.submit(() -> drive(worker, job, portions)))
                .toList();
        JobEnd.await(job, () -> {
            try {
                await(driving);
            } catch (InterruptedException e) {
                job.stop();
                killAll();
                throw e;
            }
        });
    }

    private void drive(WorkerProcess worker, Job job, Portions portions) {
        new WorkerDriver(worker, job, portions).drive();
        if (job.stopped()) {
            killAll(); // which also ends the waits of the other drivers
        }
    }

    /** Starts every worker that is missing. */
    private List<Future<?>> startMissing() {
        return IntStream.range(0, workers.length())
                .filter(place -> workers.get(place) == null)
                .<Future<?>>mapToObj(place -> drivers.submit(() -> start(place)))
                .toList();
    }

    private @Nullable Void start(int place) throws IOException {
        workers.set(
                place,
                WorkerProcess.start("worker-" + (place + 1), setting, workload.withWidth(workforce.threads(place))));
        return null;
    }

    /** Waits for all, even if one fails. */
    private static void await(List<Future<?>> futures) throws InterruptedException {
        @Nullable Throwable failure = null;
        for (var future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                failure = e.getCause();
            }
        }
        if (failure instanceof IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        if (failure != null) {
            throw new IllegalStateException("a driver broke down", failure);
        }
    }

    private Stream<WorkerProcess> workers() {
        return IntStream.range(0, workers.length()).mapToObj(workers::get).filter(Objects::nonNull);
    }

    private void killAll() {
        workers().forEach(WorkerProcess::kill);
    }

    @Override
    public Map<String, String> effective() {
        var facts = new HashMap<String, String>();
        facts.put("workers", warm ? String.valueOf(workers().count()) : workforce.processes() + ", for each job");
        facts.put("threads per worker", workforce.threadsEach());
        if (warm) {
            facts.put(
                    "pids",
                    workers().map(worker -> String.valueOf(worker.pid())).collect(joining(" ")));
        }
        return facts;
    }

    @Override
    public void close() throws IOException {
        drivers.shutdownNow(); // ends starts in progress
        drivers.close();
        closeAll();
    }

    private void closeAll() throws IOException {
        var failures = new IOException("cannot delete every worker's log");
        closeAll(failures);
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
    }

    /** Ends all workers and adds what goes wrong to a failure. */
    private void closeAll(Throwable failure) {
        for (var place = 0; place < workers.length(); place++) {
            var worker = workers.getAndSet(place, null);
            try (worker) {
                // Only to close it; a missing worker is skipped.
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
