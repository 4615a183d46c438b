package workbench.strategy.hazelcast;

import java.nio.file.Path;
import java.util.Map;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.strategy.BatchJob;
import workbench.workload.WorkloadReference;

/** The main class of a JVM that opens the strategy as it is, and runs a job whose items wait at a turnstile. */
final class DrivingMain {

    private DrivingMain() {}

    /** Runs it: the port of the turnstile, and a folder. */
    public static void main(String[] arguments) throws Exception {
        var workload = new WorkloadReference(
                HeldWorkload.NAME,
                Map.of(HeldWorkload.TURNSTILE.name(), arguments[0]),
                FaultyCluster.WIDTH,
                arguments[1],
                HeldWorkload.class.getName());
        var strategy = new HazelcastStrategy();
        var setting = new Setting(
                Arguments.of(strategy.parameters(), Map.of()),
                FaultyCluster.WIDTH,
                Path.of(arguments[1]),
                TestCluster.CHILDREN);
        try (var session = strategy.open(setting, workload)) {
            session.run(BatchJob.of(new HeldBatch(FaultyCluster.ITEMS, 0)));
        }
    }
}
