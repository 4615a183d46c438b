package workbench.strategy.testkit;

import java.util.List;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Script;
import workbench.workload.Workload;

/** Items that report to a {@link Referee} and obey its commands; without a referee they end at once. */
public final class ObservedWorkload implements Workload {

    static final String NAME = "observed";

    static final Parameter<Integer> ITEMS =
            Parameter.integer("items", 50, 0, Integer.MAX_VALUE, "how many items there are");

    static final Parameter<Integer> REFEREE =
            Parameter.integer("referee", 0, 0, 65_535, "the referee's port on 127.0.0.1, or 0 for none");

    /** For the service loader. */
    public ObservedWorkload() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "items that a test watches and commands";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(ITEMS, REFEREE);
    }

    @Override
    public Optional<Script> script(String language, Arguments arguments) {
        return language.equals(Script.CPYTHON)
                ? Optional.of(Script.of(getClass(), "observed.py", String.valueOf(arguments.get(REFEREE))))
                : Optional.empty();
    }

    @Override
    public Batch<Long> open(Setting setting) {
        var arguments = setting.arguments();
        return new ObservedBatch(arguments.get(ITEMS), arguments.get(REFEREE));
    }
}
