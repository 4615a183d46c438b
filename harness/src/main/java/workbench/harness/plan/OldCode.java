package workbench.harness.plan;

import java.util.Optional;
import java.util.function.Supplier;
import workbench.harness.plugin.GuardedStrategy;
import workbench.harness.plugin.GuardedWorkload;
import workbench.parameter.UsageException;
import workbench.process.ChildLauncher;

/**
 * The old version of what a run measures: other plugins of the same names, and JVMs that see those.
 *
 * @param plugins all that the old version has; those that it shares with the new one among them
 * @param children how JVMs are started that see them
 */
public record OldCode(CheckedPlugins plugins, ChildLauncher children) {

    /**
     * A workload with its arguments; empty if the old version has none of that name.
     *
     * @throws UsageException if the old version does not accept its arguments
     */
    Optional<CheckedPlugin<GuardedWorkload>> workload(PluginSpec typed) {
        return plugins.hasWorkload(typed) ? Optional.of(checked(() -> plugins.workload(typed))) : Optional.empty();
    }

    /**
     * A strategy with its arguments; empty if the old version has none of that name.
     *
     * @throws UsageException if the old version does not accept its arguments
     */
    Optional<CheckedPlugin<GuardedStrategy>> strategy(PluginSpec typed) {
        return plugins.hasStrategy(typed) ? Optional.of(checked(() -> plugins.strategy(typed))) : Optional.empty();
    }

    private static <T> T checked(Supplier<T> look) {
        try {
            return look.get();
        } catch (UsageException e) {
            throw new UsageException("the old version: " + e.getMessage(), e);
        }
    }
}
