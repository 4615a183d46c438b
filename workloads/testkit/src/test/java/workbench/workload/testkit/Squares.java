package workbench.workload.testkit;

import java.util.List;
import java.util.Locale;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Workload;

/** A workload that keeps all rules, named after its class; those that break one extend it. */
public class Squares implements Workload {

    static final Parameter<String> SLOW =
            Parameter.choice("slow", "no", "whether an item waits until it is cancelled", "yes", "no");

    @Override
    public String name() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public String summary() {
        return "squares of small numbers";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SLOW);
    }

    @Override
    public Batch<?> open(Setting setting) throws Exception {
        return new SquaresBatch(setting);
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName();
    }
}
