package workbench.strategy.multiprocess;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.strategy.portion.FittingSize;
import workbench.workload.WorkloadReference;

/**
 * Performs the items in worker JVMs, whose threads add up to the width. Each thread has one item in flight.
 *
 * <p>Up to a width of twice the cores, each thread is a process of its own. With more processes a wider job would be no
 * faster, and they would take longer to start than the job takes.
 *
 * <p>A batch saves round trips, and batches sent ahead hide those that remain; small batches even out items of unequal
 * cost. By default a batch takes about 5 ms, by the time that the items before it took; items that take longer go one by one. A batch is
 * one task.
 *
 * <p>Like a pool of Python's {@code multiprocessing}, whose {@code map} cuts its items into chunks, too.
 *
 * @see <a href="https://docs.python.org/3/library/multiprocessing.html">multiprocessing, on Pool.map and its chunksize</a>
 */
public final class MultiProcess implements Strategy {

    private static final String WARM = "warm";

    /** How long a batch should take. A round trip takes some tens of microseconds of a processor. */
    private static final Duration BATCH_AIM = Duration.ofMillis(5);

    private static final Parameter<OptionalInt> WORKERS = Parameter.integerOrAuto(
            "workers", 1, 1_000_000, "the number of processes; auto is as many as threads makes of the width");

    private static final Parameter<String> START = Parameter.choice(
            "start", WARM, "whether processes live as long as the session, or are started for each job", WARM, "cold");

    private static final Parameter<OptionalInt> THREADS = Parameter.integerOrAuto(
            "threads",
            1,
            1_000_000,
            "the most threads of a process; auto is 1 up to a width of twice the cores, and beyond it what the width needs");

    private static final Parameter<OptionalInt> BATCH = Parameter.integerOrAuto(
            "batch", 1, 1_000_000, "items per batch; auto makes batches of about 5 ms, by the time that items take");

    private static final Parameter<Integer> AHEAD = Parameter.integer(
            "ahead",
            2,
            1,
            16,
            "batches at a worker for each thread, including the current one; 1 near the end of a job");

    @Override
    public String name() {
        return "multi-process";
    }

    @Override
    public String summary() {
        return "worker JVMs that get items in batches";
    }

    @Override
    public boolean inOtherProcesses() {
        return true;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(WORKERS, THREADS, START, BATCH, AHEAD);
    }

    @Override
    public List<String> notices(Arguments arguments, int width) {
        return List.of("At width %d it starts %s.".formatted(width, workforce(arguments, width)));
    }

    @Override
    public Optional<String> unavailable(Setting setting) {
        var needed = workforce(setting.arguments(), setting.width());
        var most = setting.arguments().get(THREADS);
        return most.isPresent() && needed.threads(0) > most.getAsInt()
                ? Optional.of("workers=%d and threads=%d make a width of %d at most, and %d is asked for"
                        .formatted(
                                needed.processes(),
                                most.getAsInt(),
                                needed.processes() * most.getAsInt(),
                                setting.width()))
                : unavailable(needed, memory());
    }

    /** Why a workforce cannot be had on a machine of so much memory; empty where it can. */
    static Optional<String> unavailable(Workforce needed, long memory) {
        return needed.bytes() <= memory
                ? Optional.empty()
                : Optional.of("at width %d it would start %s, and this machine has %s"
                        .formatted(needed.width(), needed, Workforce.words(memory)));
    }

    /** Of the machine, or of the container in which this JVM runs. */
    private static long memory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }

    private static Workforce workforce(Arguments arguments, int width) {
        return Workforce.of(
                width,
                arguments.get(WORKERS),
                arguments.get(THREADS),
                Runtime.getRuntime().availableProcessors());
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) throws Exception {
        var batch = setting.arguments().get(BATCH);
        return MultiProcessSession.open(
                setting,
                workload,
                workforce(setting.arguments(), setting.width()),
                setting.arguments().get(START).equals(WARM),
                batch.isPresent() ? () -> (_, _) -> batch.getAsInt() : () -> new FittingSize(BATCH_AIM),
                setting.arguments().get(AHEAD));
    }
}
