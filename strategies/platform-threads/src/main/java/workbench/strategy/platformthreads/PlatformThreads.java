package workbench.strategy.platformthreads;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

/**
 * Performs the items in operating-system threads, one item at a time in each. The width is the number of threads, which live as long
 * as the session, or with a thread for each item the most that live at once.
 *
 * <p>A platform thread is a thread of the operating system ({@link Thread}). A pool with a queue is what {@code
 * Executors.newFixedThreadPool} makes; a bounded queue, which makes those who submit wait, and a direct hand-over are the other two of
 * the queuing strategies of {@link java.util.concurrent.ThreadPoolExecutor}.
 */
public final class PlatformThreads implements Strategy {

    private static final String QUEUED = "queue";
    private static final String SUBCLASS = "queue-subclass";
    private static final String POOL = "fixed-pool";
    private static final String PER_ITEM = "per-item";

    private static final String LINKED = "linked";
    private static final String BOUNDED = "bounded";
    private static final String TRANSFER = "transfer";

    private static final String YES = "yes";

    private static final Parameter<String> STYLE = Parameter.choice(
            "style",
            QUEUED,
            "workers at a queue, written as a lambda or as a subclass of Thread, a fixed pool with a Future per item, or a thread per item",
            QUEUED,
            SUBCLASS,
            POOL,
            PER_ITEM);

    private static final Parameter<String> QUEUE = Parameter.choice(
            "queue",
            LINKED,
            "the queue of the workers: it holds any number of items, as many as bound, or none, so that each is handed over",
            LINKED,
            BOUNDED,
            TRANSFER);

    private static final Parameter<Integer> BOUND =
            Parameter.integer("bound", 64, 1, 1_000_000, "how many items a bounded queue holds");

    private static final Parameter<String> DAEMON =
            Parameter.choice("daemon", "no", "whether the threads are daemons", "no", YES);

    @Override
    public String name() {
        return "platform-threads";
    }

    @Override
    public String summary() {
        return "operating-system threads, pooled or one per item";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(STYLE, QUEUE, BOUND, DAEMON);
    }

    @Override
    public boolean hasExecutor() {
        return true;
    }

    /** Only where submitting never waits: for room in a queue, for a worker, or for the end of a thread. */
    @Override
    public boolean takesArrivals(Arguments arguments) {
        return arguments.get(QUEUE).equals(LINKED) && !arguments.get(STYLE).equals(PER_ITEM);
    }

    @Override
    public Optional<String> unavailable(Setting setting) {
        var arguments = setting.arguments();
        var style = arguments.get(STYLE);
        var queue = arguments.get(QUEUE);
        if (!List.of(QUEUED, SUBCLASS).contains(style) && !queue.equals(LINKED)) {
            return Optional.of(
                    "style=%s has no queue=%s; accepted with it: %s and %s".formatted(style, queue, QUEUED, SUBCLASS));
        }
        return !queue.equals(BOUNDED) && !arguments.get(BOUND).equals(BOUND.defaultValue())
                ? Optional.of("bound=%d needs queue=bounded".formatted(arguments.get(BOUND)))
                : Optional.empty();
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) {
        var arguments = setting.arguments();
        var daemon = arguments.get(DAEMON).equals(YES);
        ThreadFactory threads =
                Thread.ofPlatform().daemon(daemon).name("worker-", 1).factory();
        return switch (arguments.get(STYLE)) {
            case POOL -> new PoolSession(setting.width(), threads);
            case PER_ITEM -> new PerItemSession(setting.width(), threads);
            case SUBCLASS ->
                new QueueSession(
                        setting.width(), queue(arguments), (queue, name) -> new QueueWorker(queue, name, daemon));
            default ->
                new QueueSession(setting.width(), queue(arguments), (queue, name) -> lambda(queue, name, daemon));
        };
    }

    private static WorkQueue queue(Arguments arguments) {
        return switch (arguments.get(QUEUE)) {
            case BOUNDED -> WorkQueue.bounded(arguments.get(BOUND));
            case TRANSFER -> WorkQueue.transfer();
            default -> WorkQueue.linked();
        };
    }

    private static Thread lambda(WorkQueue queue, String name, boolean daemon) {
        var worker = new Thread(
                () -> {
                    while (queue.take() instanceof QueueElement.Work work) {
                        work.perform();
                    }
                },
                name);
        worker.setDaemon(daemon);
        return worker;
    }
}
