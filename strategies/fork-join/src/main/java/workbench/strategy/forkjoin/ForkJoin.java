package workbench.strategy.forkjoin;

import java.util.List;
import java.util.OptionalInt;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

/**
 * Halves the range of items until no more than a threshold is left, in a fork/join pool as wide as requested.
 *
 * <p>Small leaves even out items of unequal cost; large ones save forks. By default there are 16 leaves per worker:
 * with the four that a parallel stream makes, the skew of factorising 1 to 50,000 limits the speed-up of two workers to
 * 1.8. A fork costs tens of nanoseconds, so a larger threshold pays off for items that take less.
 *
 * <p>No other thread compensates for an item that blocks: {@code ManagedBlocker} would exceed the width.
 */
public final class ForkJoin implements Strategy {

    private static final int LEAVES_PER_WORKER = 16;

    private static final Parameter<OptionalInt> THRESHOLD = Parameter.integerOrAuto(
            "threshold", 1, Integer.MAX_VALUE, "the most items of a leaf; auto makes 16 leaves per worker");

    @Override
    public String name() {
        return "fork-join";
    }

    @Override
    public String summary() {
        return "halving the items until they are few, in a fork/join pool";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(THRESHOLD);
    }

    @Override
    public boolean hasExecutor() {
        return true;
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) {
        var threshold = setting.arguments().get(THRESHOLD);
        var leaves = LEAVES_PER_WORKER * setting.width();
        return new ForkJoinSession(setting.width(), size -> threshold.orElse(Math.max(1, size / leaves)));
    }
}
