package workbench.analysis.compare;

import java.util.List;
import java.util.OptionalDouble;
import workbench.analysis.cell.Measurement;

/**
 * What a gate found. A cell is in at most one of the lists.
 *
 * @param limit the share of time by which a cell may become slower
 * @param slower the cells that are proven to be slower by more
 * @param undecided the cells of which it is proven neither that they are nor that they are not
 * @param missing the cells that were measured before the change only
 * @param provable the ratio of times at which any cell would have been proven to be slower by more than the limit with a chance of 80 %,
 *     had it alone become slower; empty if no cell has enough forks for a verdict
 */
public record GateResult(
        double limit,
        List<CellChange> slower,
        List<CellChange> undecided,
        List<Measurement> missing,
        OptionalDouble provable) {

    public GateResult {
        slower = List.copyOf(slower);
        undecided = List.copyOf(undecided);
        missing = List.copyOf(missing);
    }

    /** What it comes to. */
    public GateOutcome outcome() {
        if (!slower.isEmpty()) {
            return GateOutcome.SLOWER;
        }
        return undecided.isEmpty() && missing.isEmpty() ? GateOutcome.PASSED : GateOutcome.UNDECIDED;
    }
}
