package workbench.harness.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.harness.plugin.GuardedStrategy;
import workbench.harness.plugin.GuardedWorkload;
import workbench.parameter.UsageException;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.results.Cell;
import workbench.results.Jvm;
import workbench.results.PlanRecord;
import workbench.strategy.Strategy;

/** Makes the cells of a plan: looks up its names, fills in the defaults, and refuses duplicates. */
public final class CellPlanner {

    private final CheckedPlugins plugins;
    private final ChildLauncher children;
    private final Path folder;

    /**
     * A planner.
     *
     * @param plugins the workloads and strategies
     * @param children how the run starts JVMs, for strategies that need it
     * @param folder an existing folder, for strategies that need one
     */
    public CellPlanner(CheckedPlugins plugins, ChildLauncher children, Path folder) {
        this.plugins = plugins;
        this.children = children;
        this.folder = folder;
    }

    /**
     * The cells of a plan, in its order.
     *
     * @throws UsageException if a name or an argument is not accepted, or a cell occurs twice
     */
    public List<PlannedCell> cells(Plan plan) {
        var cells = new LinkedHashMap<String, PlannedCell>();
        var planned = 0;
        for (var block : plan.blocks()) {
            var own = cells(block, planned);
            planned += own.size();
            for (var cell : own) {
                var other = cells.putIfAbsent(key(cell), cell);
                if (other != null && !isShared(cell, other)) {
                    throw new UsageException(
                            "%s is in the plan twice, with the defaults filled in; remove one".formatted(key(cell)));
                }
            }
        }
        return List.copyOf(cells.values());
    }

    /**
     * Blocks of one workload at different widths share its baseline, and blocks that measure alike share any cell: it is measured
     * once, as the first block says.
     */
    private static boolean isShared(PlannedCell one, PlannedCell other) {
        return !one.block().equals(other.block())
                && (one.cell().fixedWidth() || one.block().measuresLike(other.block()));
    }

    private static String key(PlannedCell cell) {
        var one = cell.cell();
        return "%s with %s at width %d%s"
                .formatted(
                        CheckedPlugin.text(one.workload().name(), one.workload().arguments()),
                        CheckedPlugin.text(one.strategy().name(), one.strategy().arguments()),
                        one.width(),
                        one.jvm() == null ? "" : " in " + one.jvm());
    }

    private List<PlannedCell> cells(Block block, int offset) {
        var cells = new ArrayList<PlannedCell>();
        for (var workload : workloads(block)) {
            for (var strategy : strategies(block)) {
                for (var width : widths(block, strategy.plugin())) {
                    for (var jvm : jvms(block)) {
                        cells.add(cell("c" + (offset + cells.size() + 1), block, workload, strategy, width, jvm));
                    }
                }
            }
        }
        return cells;
    }

    /** The JVMs of a block; the only entry is empty if the block names none. */
    private static List<Optional<Jvm>> jvms(Block block) {
        var jvms = Jvms.of(block);
        return jvms.isEmpty()
                ? List.of(Optional.empty())
                : jvms.stream().map(Optional::of).toList();
    }

    /** The distinct JVMs of a plan. */
    public static List<Jvm> jvms(Plan plan) {
        return plan.blocks().stream()
                .flatMap(block -> Jvms.of(block).stream())
                .distinct()
                .toList();
    }

    private List<CheckedPlugin<GuardedWorkload>> workloads(Block block) {
        return block.get(PlanOptions.WORKLOAD).stream().map(plugins::workload).toList();
    }

    private List<CheckedPlugin<GuardedStrategy>> strategies(Block block) {
        var named = block.get(PlanOptions.STRATEGY);
        return (named.isEmpty() ? plugins.allStrategies() : named)
                .stream().map(plugins::strategy).toList();
    }

    /** The widths at which a strategy runs: one of fixed width is measured once, whatever widths are asked for. */
    private static Set<Integer> widths(Block block, Strategy strategy) {
        return block.get(PlanOptions.WIDTH).stream()
                .map(width -> strategy.width(width))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private PlannedCell cell(
            String id,
            Block block,
            CheckedPlugin<GuardedWorkload> workload,
            CheckedPlugin<GuardedStrategy> strategy,
            int width,
            Optional<Jvm> jvm) {
        var options = Stream.concat(
                        block.get(PlanOptions.JVM_OPTION).stream(), jvm.stream().flatMap(one -> one.options().stream()))
                .toList();
        var launcher = jvm.map(one -> children.withJava(ChildLauncher.javaOf(Path.of(one.home()))))
                .orElse(children);
        checkWidth(workload, width);
        var setting = new Setting(strategy.arguments(), width, folder, launcher.withOptions(options));
        var plugin = strategy.plugin();
        var cell = new Cell(
                id,
                workload.use(),
                strategy.use(),
                width,
                isFixed(plugin),
                jvm.map(Jvm::name).orElse(null),
                block.looks(),
                Stream.concat(options.stream(), plugin.jvmOptions(setting).stream())
                        .toList(),
                written(plugin.unranked(strategy.arguments())),
                written(unavailable(workload, plugin, setting)),
                workload.plugin().forksItself(),
                plugin.language());
        return new PlannedCell(
                cell, block, workload.plugin(), workload.arguments(), plugin, strategy.arguments(), launcher);
    }

    private static Optional<String> unavailable(
            CheckedPlugin<GuardedWorkload> workload, GuardedStrategy strategy, Setting setting) {
        if (workload.plugin().forksItself() && !strategy.hasExecutor()) {
            return Optional.of("it has no executor for code that forks by itself");
        }
        return strategy.hasCodeOf(workload.plugin(), workload.arguments())
                ? strategy.unavailable(setting)
                : Optional.of("%s has no code in %s".formatted(workload.use().label(), strategy.language()));
    }

    /** An answer as the journal keeps it: without secrets. */
    private @Nullable String written(Optional<String> answer) {
        return answer.map(children.secrets()::blank).orElse(null);
    }

    private static void checkWidth(CheckedPlugin<GuardedWorkload> workload, int width) {
        try {
            workload.plugin().checkWidth(workload.arguments(), width);
        } catch (UsageException e) {
            throw new UsageException(
                    "workload '%s': %s".formatted(workload.plugin().name(), e.getMessage()), e);
        }
    }

    private static boolean isFixed(Strategy strategy) {
        return strategy.width(1) == strategy.width(2) && strategy.width(2) == strategy.width(Width.LARGEST);
    }

    /** The journal's record of a plan. */
    public PlanRecord record(Plan plan) {
        return new PlanRecord(
                plan.name(),
                plan.blocks().stream()
                        .map(block -> PlanRecords.of(
                                block,
                                workloads(block).stream()
                                        .map(c -> c.use().label())
                                        .toList(),
                                strategies(block).stream()
                                        .map(c -> c.use().label())
                                        .toList()))
                        .toList());
    }
}
