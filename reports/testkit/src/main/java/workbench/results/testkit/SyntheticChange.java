package workbench.results.testkit;

import workbench.results.Failure;
import workbench.results.Journal;

/** Two synthetic runs of the same plan, before and after a change: one cell is 15 % slower, one 20 % faster, one fails, some are new or gone. */
public final class SyntheticChange {

    private static final String FACTOR = "factor:numbers=50000";

    private SyntheticChange() {}

    /** The run before the change. */
    public static Journal before() {
        return common(SyntheticRun.seeded(21).calibrated(1), 183, 230)
                .cell(FACTOR, "multi-process", 2, c -> c.millis(206).noise(.01))
                .cell(FACTOR, "completable-futures", 2, c -> c.millis(195).noise(.01))
                .journal();
    }

    /**
     * The run after the change.
     *
     * @param slowness how many times as long the machine takes for everything
     */
    public static Journal after(double slowness) {
        return common(SyntheticRun.seeded(22).calibrated(slowness), 183 * 1.15, 230 * .8)
                .cell(
                        FACTOR,
                        "multi-process",
                        2,
                        c -> c.failing(1, new Failure(Failure.Kind.LOST_ITEM, "item 7 was never performed", 7)))
                .cell(FACTOR, "gatherers", 2, c -> c.millis(199).noise(.01))
                .journal();
    }

    private static SyntheticRun common(SyntheticRun run, double forkJoin, double virtual) {
        return run.forks(10)
                .cell(FACTOR, "sequential", 1, c -> c.millis(361).baseline().noise(.004))
                .cell(FACTOR, "fork-join", 2, c -> c.millis(forkJoin).noise(.01))
                .cell(FACTOR, "virtual-threads", 2, c -> c.millis(virtual).noise(.01))
                .cell(FACTOR, "platform-threads", 2, c -> c.millis(184).noise(.05));
    }
}
