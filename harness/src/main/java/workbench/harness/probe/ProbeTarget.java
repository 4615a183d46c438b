package workbench.harness.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import workbench.harness.plan.CheckedPlugin;
import workbench.harness.plugin.GuardedStrategy;
import workbench.harness.plugin.GuardedWorkload;
import workbench.harness.probe.wire.ProbeRequest;
import workbench.harness.probe.wire.ProbedStrategy;
import workbench.parameter.Arguments;
import workbench.parameter.OneLine;
import workbench.parameter.UsageException;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.workload.Provision;
import workbench.workload.WorkloadReference;

/**
 * A workload that is probed, and the strategies for it.
 *
 * @param workload the workload
 * @param strategies those that were asked for; what they do in other processes is not probed
 * @param children how JVMs are started that see all plugins
 * @param folder an existing folder for its files
 */
public record ProbeTarget(
        CheckedPlugin<GuardedWorkload> workload,
        List<CheckedPlugin<GuardedStrategy>> strategies,
        ChildLauncher children,
        Path folder) {

    /** Up to 64 threads, however few processors there are: the more threads, the more are stopped in the midst of an item. */
    private static final List<Integer> WIDTHS = List.of(2, 4, 8, 16, 32, 64);

    /** Whether any of the strategies performs items at once in this JVM, so that there is something to look for. */
    public boolean performsAtOnce() {
        return !probed().isEmpty();
    }

    /**
     * Starts what the workload needs, and has the expected results made.
     *
     * @return the provision; close it
     * @throws IOException if that fails; the message says why
     */
    public Provision provision() throws IOException {
        try {
            return workload.plugin().provision(new Setting(workload.arguments(), WIDTHS.getLast(), folder, children));
        } catch (Exception e) { // whatever a workload throws
            throw new IOException(
                    "cannot provide what %s needs: %s".formatted(workload.use().name(), OneLine.message(e)), e);
        }
    }

    /**
     * What a probe is to perform.
     *
     * @param arguments the workload's arguments, as its provision passed them on
     * @param gentle whether no item is performed twice at once, and none is interrupted
     * @param threads the file for the stacks of all threads, should a job not end
     */
    public ProbeRequest request(
            Arguments arguments, ProbeRequest.Limits limits, boolean gentle, long seed, Path threads) {
        var plugin = workload.plugin();
        var reference = new WorkloadReference(plugin.name(), arguments.texts(), 1, folder.toString(), plugin.type());
        return new ProbeRequest(reference, own(), probed(), limits, gentle, seed, threads.toString());
    }

    /**
     * Performs a probe.
     *
     * @throws IOException if it cannot be performed; the message says why
     */
    public ProbeOutcome perform(ProbeRequest request) throws IOException {
        var options = strategies.stream()
                .filter(this::isProbed)
                .flatMap(one -> one.plugin().jvmOptions(setting(one, 1)).stream())
                .distinct()
                .toList();
        return Probe.perform(request, children.withOptions(options), folder.resolve("probe.log"));
    }

    /** The jars and folders that the workbench itself does not have. */
    private List<String> own() {
        var ofTheWorkbench = ChildLauncher.likeThisJvm().classPath();
        return children.classPath().stream()
                .filter(path -> !ofTheWorkbench.contains(path))
                .map(Path::toString)
                .toList();
    }

    private List<ProbedStrategy> probed() {
        var probed = new ArrayList<ProbedStrategy>();
        for (var one : strategies) {
            var widths = isProbed(one) ? widths(one.plugin()) : List.<Integer>of();
            if (!widths.isEmpty()) {
                probed.add(new ProbedStrategy(
                        one.use().label(), one.plugin().type(), one.arguments().texts(), widths));
            }
        }
        return probed;
    }

    private boolean isProbed(CheckedPlugin<GuardedStrategy> one) {
        var strategy = one.plugin();
        return !strategy.inOtherProcesses()
                && strategy.unavailable(setting(one, 1)).isEmpty()
                && strategy.fault().isEmpty();
    }

    private Setting setting(CheckedPlugin<GuardedStrategy> one, int width) {
        return new Setting(one.arguments(), width, folder, children);
    }

    /** The widths at which something happens at once, as far as the workload allows them. */
    private List<Integer> widths(GuardedStrategy strategy) {
        return WIDTHS.stream()
                .flatMapToInt(width -> IntStream.of(strategy.width(width)))
                .filter(width -> width > 1 && isAllowed(width))
                .distinct()
                .boxed()
                .toList();
    }

    private boolean isAllowed(int width) {
        try {
            workload.plugin().checkWidth(workload.arguments(), width);
            return true;
        } catch (UsageException _) {
            return false;
        }
    }
}
