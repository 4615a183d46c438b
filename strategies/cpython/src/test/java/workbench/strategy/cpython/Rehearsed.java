package workbench.strategy.cpython;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.strategy.BatchJob;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.Batch;
import workbench.workload.WorkloadReference;

/** A strategy at width 2 over the awkward items, and a job. */
record Rehearsed(Strategy strategy, Setting setting, WorkloadReference workload, BatchJob<?> job) {

    /** With the machine's own Python; without one, the test is skipped with the reason. */
    static Rehearsed of(Strategy strategy, String does, Path folder) throws Exception {
        var unavailable = strategy.unavailable(setting(strategy, "python3", folder));
        assumeTrue(unavailable.isEmpty(), () -> "unavailable here: " + unavailable.orElseThrow());
        return of(strategy, "python3", does, folder);
    }

    static Rehearsed of(Strategy strategy, String python, String does, Path folder) throws Exception {
        var reference = new WorkloadReference("awkward", Map.of("does", does), 2, folder.toString());
        var batch = reference.open(Rehearsed.class.getClassLoader(), ChildLauncher.likeThisJvm());
        return new Rehearsed(strategy, setting(strategy, python, folder), reference, job(batch));
    }

    static Setting setting(Strategy strategy, String python, Path folder) {
        var arguments = Arguments.of(strategy.parameters(), Map.of("python", python));
        return new Setting(arguments, strategy.width(2), folder, ChildLauncher.likeThisJvm());
    }

    private static <R> BatchJob<R> job(Batch<R> batch) throws IOException {
        return BatchJob.of(batch);
    }

    /** The same with other arguments. */
    Rehearsed with(Map<String, String> given) {
        var other = new Setting(
                Arguments.of(strategy.parameters(), given), setting.width(), setting.folder(), setting.children());
        return new Rehearsed(strategy, other, workload, job);
    }

    Session open() throws Exception {
        return strategy.open(setting, workload);
    }
}
