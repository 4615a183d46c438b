package workbench.harness.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import workbench.harness.plan.CheckedPlugin;
import workbench.harness.plan.PlannedCell;
import workbench.harness.plugin.GuardedStrategy;
import workbench.harness.probe.ProbeTarget;
import workbench.harness.probe.wire.ProbeRequest;
import workbench.parameter.OneLine;
import workbench.process.ChildLauncher;
import workbench.results.CodeVersion;

/** Probes the own code of a run for a moment, before anything is measured. What it finds keeps nothing from being measured. */
public final class BriefProbe {

    /** How long it takes, and how often an item is performed at most. */
    public static final ProbeRequest.Limits LIMITS =
            new ProbeRequest.Limits(100, Duration.ofSeconds(2), Duration.ofMinutes(1));

    private final Set<String> workloads;
    private final ChildLauncher children;
    private final RunFolder folder;
    private final RunListener listener;

    /**
     * A probe.
     *
     * @param workloads the names of those that are own code
     */
    BriefProbe(Set<String> workloads, ChildLauncher children, RunFolder folder, RunListener listener) {
        this.workloads = workloads;
        this.children = children;
        this.folder = folder;
        this.listener = listener;
    }

    /** Probes each workload, of two versions the new one, with the strategies that it is measured with. */
    void perform(List<PlannedCell> cells, Provisions provisions, long seed) throws IOException {
        var uses = cells.stream()
                .map(cell -> cell.cell().workload())
                .filter(use -> workloads.contains(use.name()) && use.version() != CodeVersion.OLD)
                .distinct()
                .toList();
        for (var use : uses) {
            var own = cells.stream()
                    .filter(cell -> cell.cell().workload().equals(use))
                    .toList();
            listener.probing(use.label());
            perform(own, provisions, seed, folder.work("probe-" + (uses.indexOf(use) + 1)));
        }
    }

    private void perform(List<PlannedCell> cells, Provisions provisions, long seed, Path work) {
        var first = cells.getFirst();
        var label = first.cell().workload().label();
        try {
            var target = new ProbeTarget(
                    new CheckedPlugin<>(
                            first.workload(),
                            first.workloadArguments(),
                            first.cell().workload()),
                    cells.stream().map(BriefProbe::strategy).distinct().toList(),
                    children,
                    work);
            var threads = folder.path().resolve("logs").resolve(work.getFileName() + "-threads.txt");
            var request = target.request(provisions.arguments(first), LIMITS, true, seed, threads);
            listener.probed(label, target.perform(request));
        } catch (Provisions.MissingException _) {
            // The forks that need it fail for the same reason, which is said then.
        } catch (IOException e) {
            listener.unprobed(label, OneLine.message(e));
        }
    }

    private static CheckedPlugin<GuardedStrategy> strategy(PlannedCell cell) {
        return new CheckedPlugin<>(
                cell.strategy(), cell.strategyArguments(), cell.cell().strategy());
    }
}
