package workbench.site;

import java.util.List;
import java.util.stream.Stream;
import workbench.analysis.Analysis;
import workbench.analysis.slice.Pairing;
import workbench.analysis.slice.Slice;
import workbench.statistics.RobustCheck;
import workbench.wording.WarningWords;

/** The table of all comparisons: a row for each pair of ranked cells of each slice, the one with the lower estimate first. */
final class ComparisonsCsv {

    private static final List<String> COLUMNS = List.of(
            "slice",
            "workload",
            "slice_width",
            "a",
            "b",
            "ratio",
            "low",
            "high",
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

    static String of(Analysis analysis) {
        return Csv.table(
                COLUMNS,
                analysis.slices().stream()
                        .flatMap(slice -> slice.pairings().stream().map(pairing -> row(slice, pairing))));
    }

    private static List<String> row(Slice slice, Pairing pairing) {
        var comparison = pairing.comparison();
        var robust = comparison.robust().map(RobustCheck::interval);
        return Stream.of(
                        slice.id(),
                        slice.workload().label(),
                        Integer.toString(slice.width()),
                        pairing.a(),
                        pairing.b(),
                        Csv.number(comparison.ratio()),
                        Csv.low(comparison.interval()),
                        Csv.high(comparison.interval()),
                        Csv.number(comparison.pDifferent()),
                        Csv.number(comparison.pWin()),
                        Csv.number(comparison.pTie()),
                        Csv.number(comparison.alpha()),
                        comparison.verdict().name(),
                        Boolean.toString(comparison.paired()),
                        comparison
                                .robust()
                                .map(check -> Csv.number(check.ratio()))
                                .orElse(""),
                        Csv.low(robust),
                        Csv.high(robust),
                        comparison
                                .robust()
                                .map(check -> check.different() ? "different" : "not different")
                                .orElse(""),
                        Csv.number(comparison.probabilityFaster()),
                        Integer.toString(comparison.forksA()),
                        Integer.toString(comparison.forksB()),
                        comparison.forksNeeded().isPresent()
                                ? Integer.toString(comparison.forksNeeded().getAsInt())
                                : "",
                        WarningWords.line(comparison.warnings()))
                .toList();
    }
}
