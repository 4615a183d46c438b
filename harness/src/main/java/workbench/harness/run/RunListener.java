package workbench.harness.run;

import java.time.Duration;
import workbench.harness.plan.Entrant;
import workbench.results.CutEntry;
import workbench.results.ForkEntry;
import workbench.results.Journal;
import workbench.results.LookEntry;

/** Watches a run. All methods are called by the thread that runs it. */
public interface RunListener {

    /**
     * A run begins, or goes on.
     *
     * @param journal what stands in it already
     */
    void started(Journal journal);

    /** A server or the like is being started for some cells. */
    void provisioning(String workload);

    /** The run waits for a quiet moment, at the most for so long. */
    void waiting(Entrant entrant, int round, Duration bound);

    /**
     * A fork begins.
     *
     * @param round from 1
     */
    void forkStarted(Entrant entrant, int round, Pace pace);

    /** A long fork for warm-up begins. */
    void sentinelStarted(Entrant entrant, int number, int of);

    /** A fork has ended and stands in the journal. */
    void forkEnded(Entrant entrant, ForkEntry fork);

    /** A round was disturbed, and is repeated. */
    void repeating(int round, double foreignShare);

    /** The verdicts were looked at, and some cells leave. */
    void looked(LookEntry look);

    /** Something is left out to keep to the budget. */
    void cut(CutEntry cut);

    /**
     * A round has ended.
     *
     * @param round from 1
     * @param journal all that stands in it
     */
    void roundEnded(int round, Journal journal, Pace pace);
}
