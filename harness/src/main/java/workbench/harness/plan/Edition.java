package workbench.harness.plan;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.harness.plugin.GuardedStrategy;
import workbench.harness.plugin.GuardedWorkload;
import workbench.process.ChildLauncher;
import workbench.results.CodeVersion;

/**
 * A workload and a strategy as one version of the code has them.
 *
 * @param workload the workload
 * @param strategy the strategy
 * @param children how JVMs are started that see both
 */
record Edition(
        CheckedPlugin<GuardedWorkload> workload, CheckedPlugin<GuardedStrategy> strategy, ChildLauncher children) {

    /** The version of the workload; empty if there is one of it. */
    Optional<CodeVersion> workloadVersion() {
        return Optional.ofNullable(workload.use().version());
    }

    /** Whether it is the old one of two. */
    boolean isOld() {
        return Stream.of(workload.use(), strategy.use())
                .map(use -> use.version())
                .filter(Objects::nonNull)
                .anyMatch(version -> version == CodeVersion.OLD);
    }
}
