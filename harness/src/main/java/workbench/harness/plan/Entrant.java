package workbench.harness.plan;

import workbench.results.ForkKind;

/**
 * What takes part in a run: a cell, measured for some purpose.
 *
 * @param planned the cell
 * @param kind the purpose: to rank it, to measure it under a second name, to judge its warm-up, or to profile it
 */
public record Entrant(PlannedCell planned, ForkKind kind) {

    /** Its name in file names, unique among the entrants of a round. */
    public String id() {
        return planned.cell().id() + (isTwin() ? "-twin" : "");
    }

    /** Whether it is the twin of a cell. */
    public boolean isTwin() {
        return kind == ForkKind.TWIN;
    }

    /** Whether it is in the rankings. */
    public boolean isRanked() {
        return kind == ForkKind.RANKED;
    }

    /** Whether it gets its forks in rounds, and not one after them. */
    public boolean isInRounds() {
        return isRanked() || isTwin();
    }

    /** The most forks that it gets. */
    public int forks() {
        return isInRounds() ? planned.cell().forks() : 1;
    }
}
