package workbench.site.export;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbench.analysis.Analysis;
import workbench.analysis.slice.Pairing;
import workbench.analysis.slice.Slice;
import workbench.statistics.Comparison;
import workbench.statistics.RobustCheck;
import workbench.wording.WarningWords;

/**
 * The table of all comparisons: a row for each pair of ranked cells of each slice, the cell with the lower estimate first.
 */
public final class ComparisonsCsv {

    private static final List<String> COLUMNS = List.of(
            "slice",
            "workload",
            "slice_width",
            "a",
            "b",
            "ratio",
            "low",
            "high",
            "simultaneous_low",
            "simultaneous_high",
            "equal_within",
            "adjusted_p",
            "adjusted_p_win",
            "adjusted_p_tie",
            "alpha",
            "verdict",
            "paired",
            "robust_ratio",
            "robust_low",
            "robust_high",
            "robust_check",
            "probability_faster",
            "forks_a",
            "forks_b",
            "forks_needed",
            "warnings");

    private ComparisonsCsv() {}

    /** The table of a run, with one line of column names. */
    public static String of(Analysis analysis) {
        return Csv.table(
                COLUMNS,
                analysis.slices().stream()
                        .flatMap(slice -> slice.pairings().stream().map(pairing -> row(slice, pairing))));
    }

    private static List<String> row(Slice slice, Pairing pairing) {
        var comparison = pairing.comparison();
        var row = new ArrayList<>(List.of(
                slice.id(), slice.workload().label(), Integer.toString(slice.width()), pairing.a(), pairing.b()));
        row.addAll(decision(comparison));
        row.addAll(robustCheck(comparison.robust()));
        row.addAll(List.of(
                Csv.number(comparison.probabilityFaster()),
                Integer.toString(comparison.forksA()),
                Integer.toString(comparison.forksB()),
                comparison.forksNeeded().stream().mapToObj(Integer::toString).collect(joining()),
                WarningWords.line(comparison.warnings())));
        return row;
    }

    private static List<String> decision(Comparison comparison) {
        return List.of(
                Csv.number(comparison.ratio()),
                Csv.low(comparison.interval()),
                Csv.high(comparison.interval()),
                Csv.low(comparison.simultaneous()),
                Csv.high(comparison.simultaneous()),
                comparison.equalWithin().stream().mapToObj(Csv::number).collect(joining()),
                Csv.number(comparison.pDifferent()),
                Csv.number(comparison.pWin()),
                Csv.number(comparison.pTie()),
                Csv.number(comparison.alpha()),
                comparison.verdict().name(),
                Boolean.toString(comparison.paired()));
    }

    private static List<String> robustCheck(Optional<RobustCheck> robust) {
        var interval = robust.map(RobustCheck::interval);
        return List.of(
                robust.map(check -> Csv.number(check.ratio())).orElse(""),
                Csv.low(interval),
                Csv.high(interval),
                robust.map(check -> check.different() ? "different" : "not different")
                        .orElse(""));
    }
}
