package workbench.harness.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import workbench.results.CodeVersion;
import workbench.results.Jvm;
import workbench.results.PlanRecord;
import workbench.strategy.Strategy;

/** Makes the cells of a plan: looks up its names, fills in the defaults, and refuses duplicates. */
public final class CellPlanner {

    private final CheckedPlugins plugins;
    private final ChildLauncher children;
    private final Path folder;
    private final Optional<OldCode> old;

    /**
     * A planner of code of which there is one version.
     *
     * @param plugins the workloads and strategies
     * @param children how the run starts JVMs, for strategies that need it
     * @param folder an existing folder, for strategies that need one
     */
    public CellPlanner(CheckedPlugins plugins, ChildLauncher children, Path folder) {
        this(plugins, children, folder, Optional.empty());
    }

    /**
     * A planner.
     *
     * @param plugins the workloads and strategies
     * @param children how the run starts JVMs, for strategies that need it
     * @param folder an existing folder, for strategies that need one
     * @param old the old version of some workloads and strategies, which are measured in both
     */
    public CellPlanner(CheckedPlugins plugins, ChildLauncher children, Path folder, Optional<OldCode> old) {
        this.plugins = plugins;
        this.children = children;
        this.folder = folder;
        this.old = old;
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
        return "%s with %s at width %d%s%s"
                .formatted(
                        CheckedPlugin.text(
                                one.workload().versionedName(), one.workload().arguments()),
                        CheckedPlugin.text(
                                one.strategy().versionedName(), one.strategy().arguments()),
                        one.width(),
                        one.workload().arrivals() == null
                                ? ""
                                : " at " + one.workload().arrivals(),
                        one.jvm() == null ? "" : " in " + one.jvm());
    }

    private List<PlannedCell> cells(Block block, int offset) {
        var cells = new ArrayList<PlannedCell>();
        for (var workload : block.get(PlanOptions.WORKLOAD)) {
            var predecessors = new HashMap<Object, String>();
            for (var version : versions(workload)) {
                for (var strategy : named(block)) {
                    add(cells, offset, block, version, editions(workload, strategy), predecessors);
                }
            }
        }
        return cells;
    }

    /** Adds the cells of a workload, in one of its versions, and of a strategy, the old version of each before the new one. */
    private void add(
            List<PlannedCell> cells,
            int offset,
            Block block,
            Optional<CodeVersion> version,
            List<Edition> editions,
            Map<Object, String> predecessors) {
        var strategy = editions.getLast().strategy();
        for (var width : widths(block, strategy.plugin())) {
            for (var jvm : jvms(block)) {
                var place = List.of(strategy.use(), width, jvm);
                for (var edition : editions) {
                    if (edition.workloadVersion().equals(version)
                            && edition.strategy().plugin().width(width) == width) {
                        var id = "c" + (offset + cells.size() + 1);
                        cells.add(cell(id, block, edition, width, jvm, predecessors.get(place)));
                        if (edition.isOld()) {
                            predecessors.put(place, id);
                        }
                    }
                }
            }
        }
    }

    /** The versions in which a workload is measured, one after the other in the report; the only entry is empty if there is one. */
    private List<Optional<CodeVersion>> versions(PluginSpec workload) {
        return old.flatMap(code -> code.workload(workload))
                .filter(before -> before.isOtherThan(plugins.workload(workload)))
                .map(_ -> List.of(Optional.of(CodeVersion.OLD), Optional.of(CodeVersion.NEW)))
                .orElse(List.of(Optional.empty()));
    }

    /** What is measured of a workload with a strategy: as it is; or, if one of them has two versions, the old one and the new one. */
    private List<Edition> editions(PluginSpec workload, PluginSpec strategy) {
        var what = plugins.workload(workload);
        var how = plugins.strategy(strategy);
        var oldWhat = old.flatMap(code -> code.workload(workload));
        var oldHow = old.flatMap(code -> code.strategy(strategy));
        var twoOfWhat = oldWhat.filter(what::isOtherThan).isPresent();
        var twoOfHow = oldHow.filter(how::isOtherThan).isPresent();
        if (!twoOfWhat && !twoOfHow) {
            return List.of(new Edition(what, how, children));
        }
        var after = new Edition(
                twoOfWhat ? what.in(CodeVersion.NEW) : what, twoOfHow ? how.in(CodeVersion.NEW) : how, children);
        if (oldWhat.isEmpty() || oldHow.isEmpty()) {
            return List.of(after);
        }
        var before = new Edition(
                twoOfWhat ? oldWhat.get().in(CodeVersion.OLD) : oldWhat.get(),
                twoOfHow ? oldHow.get().in(CodeVersion.OLD) : oldHow.get(),
                old.orElseThrow().children());
        return List.of(before, after);
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
        return named(block).stream().map(plugins::strategy).toList();
    }

    private List<PluginSpec> named(Block block) {
        var named = block.get(PlanOptions.STRATEGY);
        return named.isEmpty() ? plugins.allStrategies() : named;
    }

    /** The widths at which a strategy runs: one of fixed width is measured once, whatever widths are asked for. */
    private static Set<Integer> widths(Block block, Strategy strategy) {
        return block.get(PlanOptions.WIDTH).stream()
                .map(width -> strategy.width(width))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private PlannedCell cell(
            String id, Block block, Edition edition, int width, Optional<Jvm> jvm, @Nullable String predecessor) {
        var workload = edition.workload();
        var strategy = edition.strategy();
        var options = Stream.concat(
                        block.get(PlanOptions.JVM_OPTION).stream(), jvm.stream().flatMap(one -> one.options().stream()))
                .toList();
        var launcher = jvm.map(one -> edition.children().withJava(ChildLauncher.javaOf(Path.of(one.home()))))
                .orElse(edition.children());
        checkWidth(workload, width);
        var setting = new Setting(strategy.arguments(), width, folder, launcher.withOptions(options));
        var plugin = strategy.plugin();
        var cell = new Cell(
                id,
                block.arrivals()
                        .map(plan -> workload.use().arriving(plan.text()))
                        .orElse(workload.use()),
                strategy.use(),
                width,
                isFixed(plugin),
                jvm.map(Jvm::name).orElse(null),
                block.looks(),
                Stream.concat(options.stream(), plugin.jvmOptions(setting).stream())
                        .toList(),
                written(plugin.unranked(strategy.arguments())),
                written(unavailable(block, workload, plugin, setting)),
                workload.plugin().forksItself(),
                plugin.language(),
                predecessor);
        return new PlannedCell(
                cell, block, workload.plugin(), workload.arguments(), plugin, strategy.arguments(), launcher);
    }

    private static Optional<String> unavailable(
            Block block, CheckedPlugin<GuardedWorkload> workload, GuardedStrategy strategy, Setting setting) {
        if (block.arrivals().isPresent()) {
            var once = workload.plugin().onlyOnce(workload.arguments());
            if (once.isPresent() || workload.plugin().forksItself()) {
                return Optional.of("items of %s cannot arrive again and again: %s"
                        .formatted(workload.use().label(), once.orElse("it forks by itself")));
            }
            if (!strategy.takesArrivals(setting.arguments())) {
                return Optional.of("it takes whole jobs, and no arrivals one by one");
            }
        }
        if (workload.plugin().forksItself() && !strategy.hasExecutor()) {
            return Optional.of("it has no executor for code that forks by itself");
        }
        return strategy.hasCodeOf(workload.plugin(), workload.arguments())
                ? bound(workload, strategy, setting).or(() -> strategy.unavailable(setting))
                : Optional.of("%s has no code in %s".formatted(workload.use().label(), strategy.language()));
    }

    /** What keeps the items of a workload on this machine, where the strategy may perform them on others. */
    private static Optional<String> bound(
            CheckedPlugin<GuardedWorkload> workload, GuardedStrategy strategy, Setting setting) {
        return strategy.leavesThisMachine(setting.arguments())
                ? workload.plugin()
                        .boundToThisMachine(workload.arguments())
                        .map(why -> "it may perform items on other machines, and those of %s stay on this one: %s"
                                .formatted(workload.plugin().name(), why))
                : Optional.empty();
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
