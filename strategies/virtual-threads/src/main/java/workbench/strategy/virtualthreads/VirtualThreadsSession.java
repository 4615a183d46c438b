package workbench.strategy.virtualthreads;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.IntUnaryOperator;
import jdk.management.VirtualThreadSchedulerMXBean;
import workbench.strategy.Arrivals;
import workbench.strategy.ExecutorIntake;
import workbench.strategy.Intake;
import workbench.strategy.Job;
import workbench.strategy.JobEnd;
import workbench.strategy.Session;

/** Holds next to nothing: the JVM's carriers outlive it, and its virtual threads end with each job. */
final class VirtualThreadsSession implements Session {

    private final IntUnaryOperator permits;
    private final String bound;
    private final ExecutorService pieces = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * A session.
     *
     * @param permits how many items may be in flight, given the size of the job
     * @param bound the same, as the report shows it
     */
    VirtualThreadsSession(IntUnaryOperator permits, String bound) {
        this.permits = permits;
        this.bound = bound;
    }

    @Override
    public void run(Job job) throws InterruptedException {
        var dispatch = Thread.startVirtualThread(new Dispatch(job, permits.applyAsInt(job.size())));
        JobEnd.await(job, dispatch::join);
    }

    /** A thread for each piece, as many as there are: a bound that held pieces which wait for others could hold them for ever. */
    @Override
    public Optional<Executor> executor() {
        return Optional.of(pieces);
    }

    /** Each arrival waits for a permit in its own thread: where it is submitted, nobody may wait. */
    @Override
    public Optional<Intake> intake(Arrivals arrivals) {
        var free = new Semaphore(permits.applyAsInt(Integer.MAX_VALUE));
        return Optional.of(new ExecutorIntake(
                arrival -> Thread.startVirtualThread(() -> {
                    free.acquireUninterruptibly();
                    try {
                        arrival.run();
                    } finally {
                        free.release();
                    }
                }),
                arrivals));
    }

    @Override
    public Map<String, String> effective() {
        var scheduler = ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
        return Map.of("bound", bound, "carriers", String.valueOf(scheduler.getParallelism()));
    }

    @Override
    public void close() {
        pieces.close();
    }
}
