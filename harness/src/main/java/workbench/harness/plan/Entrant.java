package workbench.harness.plan;

/**
 * What takes part in the rounds of a run: a cell, or the twin of one, which measures the same under another name.
 *
 * @param planned the cell
 * @param twin whether it is the twin
 */
public record Entrant(PlannedCell planned, boolean twin) {

    /** How it is called in file names: unique among the entrants of a run. */
    public String id() {
        return planned.cell().id() + (twin ? "-twin" : "");
    }

    /** How many forks it gets at the most. */
    public int forks() {
        return planned.cell().forks();
    }
}
