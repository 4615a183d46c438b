package workbench.harness.plan;

import java.time.Duration;
import workbench.harness.fork.ForkOrder;
import workbench.parameter.Arguments;
import workbench.process.ChildLauncher;
import workbench.results.Cell;
import workbench.strategy.Strategy;
import workbench.workload.Workload;
import workbench.workload.WorkloadReference;

/**
 * A cell and all that is needed to measure it.
 *
 * @param cell as it stands in the journal
 * @param block the block that it came from
 * @param workload the workload
 * @param workloadArguments the workload's arguments, before its provision
 * @param strategy the strategy
 * @param strategyArguments the strategy's arguments
 * @param launcher how its forks are started, but for their options
 */
public record PlannedCell(
        Cell cell,
        Block block,
        Workload workload,
        Arguments workloadArguments,
        Strategy strategy,
        Arguments strategyArguments,
        ChildLauncher launcher) {

    /**
     * What a fork of this cell is told.
     *
     * @param server the process of what its workload was provided with; 0 where there is none
     */
    public ForkOrder order(WorkloadReference reference, long server) {
        return new ForkOrder(
                strategy.name(),
                strategyArguments.texts(),
                cell.width(),
                reference,
                cell.jvmOptions(),
                block.get(PlanOptions.WARMUP).toNanos(),
                block.get(PlanOptions.ITERATIONS),
                block.get(PlanOptions.ITERATION_TIME).toNanos(),
                server,
                null);
    }

    /** The least time that a fork of this cell takes, as far as the plan tells. */
    public Duration measuringTime() {
        return block.measuringTime();
    }
}
