package workbench.harness.run;

import java.time.Duration;
import workbench.harness.plan.Entrant;
import workbench.harness.plan.PlannedCell;
import workbench.harness.probe.ProbeOutcome;
import workbench.results.CutEntry;
import workbench.results.ForkEntry;
import workbench.results.Journal;
import workbench.results.LookEntry;
import workbench.results.ProfileEntry;

/** Is notified of what happens in a run. All methods are called by the thread that runs it. */
public interface RunListener {

    /**
     * A run begins, or is continued.
     *
     * @param journal what it already holds
     */
    void started(Journal journal);

    /** Something that a workload needs, such as a server, is being started. */
    void provisioning(String workload);

    /** Own code is being probed. */
    void probing(String workload);

    /** A probe of own code has ended. */
    void probed(String workload, ProbeOutcome outcome);

    /** A probe of own code could not be performed. */
    void unprobed(String workload, String why);

    /** The run waits for a quiet moment, no longer than the bound. */
    void waiting(Entrant entrant, Duration bound);

    /**
     * A fork begins.
     *
     * @param round from 1
     */
    void forkStarted(Entrant entrant, int round, RunProgress progress);

    /** A long fork for warm-up begins. */
    void sentinelStarted(Entrant entrant, int number, int of);

    /** A fork with a profiler begins. */
    void profileStarted(Entrant entrant, int number, int of);

    /** A cell has its profile, or is without one, and that is in the journal. */
    void profileEnded(PlannedCell cell, ProfileEntry profile);

    /** A fork has ended and is in the journal. */
    void forkEnded(Entrant entrant, ForkEntry fork);

    /** A round was disturbed and is repeated. */
    void repeating(int round, double foreignShare);

    /** The verdicts were checked; the cells that are decided stop. */
    void looked(LookEntry look);

    /** Something is skipped to keep to the budget. */
    void cut(CutEntry cut);

    /**
     * A round has ended.
     *
     * @param round from 1
     * @param journal everything that it holds
     */
    void roundEnded(int round, Journal journal, RunProgress progress);
}
