package workbench.strategy.multiprocess;

import java.util.List;
import java.util.OptionalInt;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

/**
 * Performs the items in as many JVMs as the width, each with one item in flight.
 *
 * <p>A batch saves round trips, and batches sent ahead hide those that remain; small batches even out items of unequal
 * cost. By default there are 16 batches per worker, of at most 256 items.
 */
public final class MultiProcess implements Strategy {

    private static final int BATCHES_PER_WORKER = 16;
    private static final int MOST_BY_DEFAULT = 256;

    private static final Parameter<OptionalInt> BATCH = Parameter.integerOrAuto(
            "batch", 1, 1_000_000, "items per batch; auto makes 16 batches per worker, of at most 256 items");

    private static final Parameter<Integer> AHEAD = Parameter.integer(
            "ahead", 2, 1, 16, "batches queued at a worker, including the current one; 1 near the end of a job");

    @Override
    public String name() {
        return "multi-process";
    }

    @Override
    public String summary() {
        return "worker JVMs that get items in batches";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(BATCH, AHEAD);
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) throws Exception {
        var batch = setting.arguments().get(BATCH);
        var portions = BATCHES_PER_WORKER * setting.width();
        return MultiProcessSession.open(
                setting,
                workload,
                size -> batch.orElse(Math.clamp(size / portions, 1, MOST_BY_DEFAULT)),
                setting.arguments().get(AHEAD));
    }
}
