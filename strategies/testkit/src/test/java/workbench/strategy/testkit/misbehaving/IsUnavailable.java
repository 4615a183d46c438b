package workbench.strategy.testkit.misbehaving;

import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.workload.WorkloadReference;

/** Cannot run here, and must not be opened. */
public final class IsUnavailable extends Misbehaving {

    public IsUnavailable() {
        super("is-unavailable");
    }

    @Override
    public Optional<String> unavailable(Setting setting) {
        return Optional.of("it needs another machine");
    }

    @Override
    public boolean takesArrivals(Arguments arguments) {
        return true;
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) {
        throw new AssertionError("opened though unavailable");
    }
}
