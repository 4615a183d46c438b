package workbench.analysis.slice;

import java.util.Optional;
import java.util.OptionalDouble;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.statistics.Comparison;
import workbench.statistics.RankInterval;

/**
 * The place of a cell among the others of its slice.
 *
 * @param measurement what is known about the cell alone
 * @param rank the ranks that it may truly have; empty unless it is ranked
 * @param letters ranked cells of a slice share one unless they are different beyond doubt; empty unless it is ranked
 * @param regret how much slower than the fastest it is at most, as a ratio, where such bounds hold for all cells of the arena at
 *     once; empty unless it is ranked and has the forks that a verdict needs
 * @param toBest its time against that of the cell with the lowest estimate; empty for that one and for those not ranked
 * @param toBaseline its time against that of the baseline; empty for the baseline, without one, and for those not ranked
 */
public record Standing(
        Measurement measurement,
        Optional<RankInterval> rank,
        String letters,
        OptionalDouble regret,
        Optional<Comparison> toBest,
        Optional<Comparison> toBaseline) {

    /** What it is called. */
    public String name() {
        return measurement.name();
    }

    /** How it takes part. */
    public Status status() {
        return measurement.status();
    }

    /** Whether it runs at its own width whatever is asked for. */
    public boolean baseline() {
        return measurement.cell().fixedWidth();
    }
}
