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

    /** Short for the fixtures that it catches. */
    @Override
    protected Duration soon() {
        return switch (workload()) {
            case Misbehaving.IgnoresCancel _,
                    Misbehaving.LeaksThread _,
                    Misbehaving.LeavesProcess _,
                    Misbehaving.ProvisionStays _ -> Duration.ofSeconds(1);
            default -> super.soon();
        };
    }
}
