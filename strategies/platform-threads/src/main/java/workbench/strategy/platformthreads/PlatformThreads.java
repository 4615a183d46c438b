package workbench.strategy.platformthreads;

import java.util.List;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

/** Performs the items in as many operating-system threads as the width, which live as long as the session. */
public final class PlatformThreads implements Strategy {

    private static final String QUEUE = "queue";
    private static final String SUBCLASS = "queue-subclass";
    private static final String POOL = "fixed-pool";

    private static final Parameter<String> STYLE = Parameter.choice(
            "style",
            QUEUE,
            "workers at a queue, written as a lambda or as a subclass of Thread, or a fixed pool with a Future per item",
            QUEUE,
            SUBCLASS,
            POOL);

    @Override
    public String name() {
        return "platform-threads";
    }

    @Override
    public String summary() {
        return "operating-system threads, at a queue or in a pool";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(STYLE);
    }

    @Override
    public boolean hasExecutor() {
        return true;
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) {
        return switch (setting.arguments().get(STYLE)) {
            case SUBCLASS -> new QueueSession(setting.width(), QueueWorker::new);
            case POOL -> new PoolSession(setting.width());
            default -> new QueueSession(setting.width(), PlatformThreads::lambda);
        };
    }

    private static Thread lambda(WorkQueue queue, String name) {
        return new Thread(
                () -> {
                    while (queue.take() instanceof QueueElement.Work work) {
                        work.perform();
                    }
                },
                name);
    }
}
