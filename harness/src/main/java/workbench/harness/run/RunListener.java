package workbench.harness.run;

import java.time.Duration;
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
     * @param forks how many forks are planned
     */
    void started(RunEntry run, int forks);

    /** A server or the like is being started for some cells. */
    void provisioning(String workload);

    /**
     * A fork begins.
     *
     * @param cell what it measures
     * @param round from 1
     * @param done how many forks have ended
     * @param left how many are left, with this one
     * @param remaining how long they will take, by those that have ended
     */
    void forkStarted(PlannedCell cell, int round, int done, int left, Duration remaining);

    /** A fork has ended and stands in the journal. */
    void forkEnded(PlannedCell cell, ForkEntry fork);

    /**
     * A round has ended.
     *
     * @param forks all forks so far
     */
    void roundEnded(int round, List<ForkEntry> forks);
}
