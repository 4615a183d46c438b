package workbench.analysis.compare;

import java.util.OptionalDouble;
import workbench.statistics.Comparison;

/**
 * What became of a cell.
 *
 * @param cells the cell before and after
 * @param comparison its time after / its time before, corrected for all cells and for the shift of the machine
 * @param detectable the least ratio of times at which it would have been called slower with a chance of 80 %, had it alone become
 *     slower; empty if it has too few forks for a verdict
 * @param busy whether the machine was so busy, on either side, that neither a win nor a tie is reported
 */
public record CellChange(CellPair cells, Comparison comparison, OptionalDouble detectable, boolean busy) {

    /** What may be said about it. */
    public ChangeKind kind() {
        return switch (comparison.verdict()) {
            case WIN, LEAN -> comparison.ratio() > 1 ? ChangeKind.SLOWER : ChangeKind.FASTER;
            case TIE -> ChangeKind.EQUAL;
            case INCONCLUSIVE -> ChangeKind.UNDECIDED;
        };
    }
}
