package workbench.analysis.compare;

import java.util.List;
import workbench.analysis.cell.Measurement;
import workbench.statistics.Margin;
import workbench.statistics.Verdict;

/**
 * Lets a change pass unless it is proven to make a cell slower by more than a limit.
 *
 * @param limit the share of time by which a cell may become slower, such as 0.05; above 0 and below 1
 */
public record SlowdownGate(double limit) {

    /**
     * Judges a change.
     *
     * @param cells the cells that were measured before and after it
     * @param missing the cells that were only measured before it, so that nothing is known of them
     */
    public GateResult judge(ChangedCells cells, List<Measurement> missing) {
        var changes = cells.at(new Margin(limit));
        var slower = changes.stream().filter(SlowdownGate::isSlower).toList();
        return new GateResult(
                limit,
                slower,
                changes.stream()
                        .filter(change -> !slower.contains(change) && !isWithin(change))
                        .toList(),
                missing,
                changes.stream()
                        .flatMapToDouble(change -> change.detectable().stream())
                        .map(ratio -> (1 + limit) * ratio)
                        .max());
    }

    /** Whether it is proven to be slower by more than the limit, which is the margin of the comparison. */
    private static boolean isSlower(CellChange change) {
        return change.kind() == ChangeKind.SLOWER && change.comparison().verdict() == Verdict.WIN;
    }

    /** Whether it is proven not to be, by the interval that holds for all cells at once. */
    private boolean isWithin(CellChange change) {
        var comparison = change.comparison();
        return comparison.judged()
                && !change.busy()
                && (comparison.verdict() != Verdict.INCONCLUSIVE
                        || comparison.warnings().isEmpty())
                && comparison.simultaneous().filter(i -> i.high() < 1 + limit).isPresent();
    }
}
