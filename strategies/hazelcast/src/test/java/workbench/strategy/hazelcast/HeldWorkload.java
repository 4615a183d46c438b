package workbench.strategy.hazelcast;

import java.util.List;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Workload;

/** Items that say at a {@link Turnstile} that they have started, and wait there; without a turnstile they end at once. */
public final class HeldWorkload implements Workload {

    static final String NAME = "held";

    static final Parameter<Integer> TURNSTILE =
            Parameter.integer("turnstile", 0, 0, 65_535, "the port of the turnstile on 127.0.0.1, or 0 for none");

    static final Parameter<Integer> ITEMS = Parameter.integer("items", 12, 1, 1_000_000, "how many items there are");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "items that wait at a turnstile";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(TURNSTILE, ITEMS);
    }

    @Override
    public Batch<Integer> open(Setting setting) {
        return new HeldBatch(setting.arguments().get(ITEMS), setting.arguments().get(TURNSTILE));
    }
}
