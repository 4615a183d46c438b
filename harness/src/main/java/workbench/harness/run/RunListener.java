package workbench.harness.run;

import java.util.List;
import workbench.harness.plan.PlannedCell;
import workbench.results.ForkEntry;
import workbench.results.RunEntry;

/** Watches a run. All methods are called by the thread that runs it. */
public interface RunListener {

    /**
     * A run begins.
     *
     * @param run its first entry
     */
    void started(RunEntry run);

    /** A server or the like is being started for some cells. */
    void provisioning(String workload);

    /**
     * A fork begins.
     *
     * @param cell what it measures
     * @param round from 1
     */
    void forkStarted(PlannedCell cell, int round, Pace pace);

    /** A fork has ended and stands in the journal. */
    void forkEnded(PlannedCell cell, ForkEntry fork);

    /**
     * A round has ended.
     *
     * @param round from 1
     * @param forks all forks so far
     */
    void roundEnded(int round, List<ForkEntry> forks, Pace pace);
}
