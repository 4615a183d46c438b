package workbench.strategy.benchmark;

import java.util.List;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Workload;

/** Items that do nothing. */
public final class NothingWorkload implements Workload {

    static final Parameter<Integer> ITEMS = Parameter.integer("items", 10_000, 1, 10_000_000, "how many items");

    @Override
    public String name() {
        return "nothing";
    }

    @Override
    public String summary() {
        return "items that do nothing";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(ITEMS);
    }

    @Override
    public Batch<Integer> open(Setting setting) {
        return new Nothing(setting.arguments().get(ITEMS));
    }
}
