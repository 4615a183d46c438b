package workbench.harness.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.harness.fork.wire.ForkRequest;
import workbench.harness.plugin.GuardedStrategy;
import workbench.harness.plugin.GuardedWorkload;
import workbench.parameter.Arguments;
import workbench.process.ChildLauncher;
import workbench.results.Cell;
import workbench.workload.WorkloadReference;

/**
 * A cell, and everything that is needed to measure it.
 *
 * @param cell its form in the journal
 * @param block the block that it is part of
 * @param workload the workload
 * @param workloadArguments the workload's arguments, before its provision
 * @param strategy the strategy
 * @param strategyArguments the strategy's arguments
 * @param launcher how its forks are started, without their options
 */
public record PlannedCell(
        Cell cell,
        Block block,
        GuardedWorkload workload,
        Arguments workloadArguments,
        GuardedStrategy strategy,
        Arguments strategyArguments,
        ChildLauncher launcher) {

    /**
     * The request to a fork of this cell.
     *
     * @param server the process of the workload's provision; 0 if there is none
     * @param round the round, so that the arrivals of a stream are the same for all cells of a round, and others in the next one
     */
    public ForkRequest request(WorkloadReference reference, long server, int round) {
        var jobs = new ForkRequest(
                strategy.name(),
                strategy.type(),
                strategyArguments.texts(),
                cell.width(),
                reference,
                cell.jvmOptions(),
                block.timing(),
                server,
                null);
        return block.arrivals().map(plan -> jobs.streaming(plan.inRound(round))).orElse(jobs);
    }

    /** Why its workload or its strategy cannot be relied on, in one line; empty where nothing is wrong so far. */
    public Optional<String> fault() {
        return workload.fault().or(strategy::fault);
    }

    /** Why a profiler of its forks' JVM would see nothing of its items; empty where it does. */
    public Optional<String> unprofiled() {
        return strategy.inOtherProcesses()
                ? Optional.of("other processes perform its items, and only the JVM of the fork is profiled")
                : Optional.empty();
    }

    /** Why plugins of some cells cannot be relied on, each fault once. */
    public static List<String> faults(List<PlannedCell> cells) {
        return cells.stream()
                .flatMap(cell -> Stream.of(cell.workload.fault(), cell.strategy.fault()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Whether what is recorded of this cell may hold secrets. */
    public boolean isConfidential() {
        return workload.confidential(workloadArguments);
    }

    /** The least time that a fork of this cell takes, by its plan. */
    public Duration measuringTime() {
        return block.measuringTime();
    }
}
