package workbench.workload.testkit;

import java.time.Duration;
import java.util.Map;
import workbench.workload.Workload;

/** The contract of the fixture that is bound while it runs. Not run by itself. */
final class FixtureContract extends WorkloadContract {

    static final ScopedValue<Workload> FIXTURE = ScopedValue.newInstance();

    @Override
    protected Workload workload() {
        return FIXTURE.get();
    }

    @Override
    protected Map<String, String> slowArguments() {
        return Map.of("slow", "yes");
    }

    @Override
    protected Duration soon() {
        return Duration.ofMillis(500);
    }
}
