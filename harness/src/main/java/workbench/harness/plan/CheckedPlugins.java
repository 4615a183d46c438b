package workbench.harness.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import workbench.harness.plugin.GuardedStrategy;
import workbench.harness.plugin.GuardedWorkload;
import workbench.parameter.UsageException;
import workbench.plugin.Catalog;
import workbench.plugin.PluginCalls;
import workbench.strategy.Strategy;
import workbench.workload.Workload;

/** Looks up what was typed, and checks it; what is typed alike is one plugin behind one guard. For one thread. */
public final class CheckedPlugins {

    private final Catalog<Workload> workloads;
    private final Catalog<Strategy> strategies;
    private final PluginCalls calls;
    private final UnaryOperator<PluginSpec> known;
    private final Map<PluginSpec, CheckedPlugin<GuardedWorkload>> checkedWorkloads = new HashMap<>();
    private final Map<PluginSpec, CheckedPlugin<GuardedStrategy>> checkedStrategies = new HashMap<>();

    /**
     * Nothing was looked up yet.
     *
     * @param workloads all known workloads
     * @param strategies all known strategies
     * @param calls how they are asked
     */
    public CheckedPlugins(Catalog<Workload> workloads, Catalog<Strategy> strategies, PluginCalls calls) {
        this(workloads, strategies, calls, UnaryOperator.identity());
    }

    /**
     * Nothing was looked up yet.
     *
     * @param workloads all known workloads
     * @param strategies all known strategies
     * @param calls how they are asked
     * @param known the name and arguments under which a plugin is known, by what was typed
     */
    public CheckedPlugins(
            Catalog<Workload> workloads,
            Catalog<Strategy> strategies,
            PluginCalls calls,
            UnaryOperator<PluginSpec> known) {
        this.workloads = workloads;
        this.strategies = strategies;
        this.calls = calls;
        this.known = known;
    }

    /**
     * A workload with its arguments.
     *
     * @throws UsageException if there is no such workload or they are not accepted
     */
    public CheckedPlugin<GuardedWorkload> workload(PluginSpec typed) {
        var spec = known.apply(typed);
        var workload = new GuardedWorkload(spec.name(), workloads.get(spec.name()), calls);
        return checkedWorkloads.computeIfAbsent(spec, _ -> CheckedPlugin.of(workloads.kind(), workload, spec));
    }

    /**
     * A strategy with its arguments.
     *
     * @throws UsageException if there is no such strategy or they are not accepted
     */
    public CheckedPlugin<GuardedStrategy> strategy(PluginSpec typed) {
        var spec = known.apply(typed);
        var strategy = new GuardedStrategy(spec.name(), strategies.get(spec.name()), calls);
        return checkedStrategies.computeIfAbsent(spec, _ -> CheckedPlugin.of(strategies.kind(), strategy, spec));
    }

    /** Whether there is a workload of that name. */
    boolean hasWorkload(PluginSpec typed) {
        return workloads.names().contains(known.apply(typed).name());
    }

    /** Whether there is a strategy of that name. */
    boolean hasStrategy(PluginSpec typed) {
        return strategies.names().contains(known.apply(typed).name());
    }

    /** All known strategies in Java, with their defaults: those that are meant where none is named. */
    public List<PluginSpec> allStrategies() {
        return strategies.names().stream()
                .map(name -> new PluginSpec(name, Map.of()))
                .filter(spec -> strategy(spec).plugin().language().equals(Strategy.JAVA))
                .filter(spec -> !strategy(spec).plugin().onlyWhereNamed())
                .toList();
    }
}
