package workbench.site.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.analysis.cell.Measurement;
import workbench.analysis.compare.CellChange;
import workbench.analysis.compare.RunComparison;
import workbench.statistics.Comparison;
import workbench.statistics.Estimate;
import workbench.statistics.MachineShift;
import workbench.wording.WarningWords;
import workbench.wording.compare.ChangeWords;

/** The table of two runs: a row for each cell that both have, then one for each that only one has. */
public final class CompareCsv {

    private static final List<String> COLUMNS = List.of(
            "cell",
            "workload",
            "strategy",
            "width",
            "jvm",
            "language",
            "base_forks",
            "base_estimate",
            "base_low",
            "base_high",
            "new_forks",
            "new_estimate",
            "new_low",
            "new_high",
            "ratio",
            "simultaneous_low",
            "simultaneous_high",
            "adjusted_p",
            "adjusted_p_win",
            "adjusted_p_tie",
            "alpha",
            "change",
            "verdict",
            "detectable",
            "kernel_ratio",
            "kernel_low",
            "kernel_high",
            "kernel_bound",
            "warnings");

    private final RunComparison comparison;

    private CompareCsv(RunComparison comparison) {
        this.comparison = comparison;
    }

    /** The table of a comparison, with one line of column names. */
    public static String of(RunComparison comparison) {
        return new CompareCsv(comparison).table();
    }

    private String table() {
        var cells = comparison.cells();
        return Csv.table(
                COLUMNS,
                Stream.of(
                                comparison.changes().stream().map(this::row),
                                cells.onlyBase().stream().map(one -> only(one, Optional.of(one), Optional.empty())),
                                cells.onlyNow().stream().map(one -> only(one, Optional.empty(), Optional.of(one))))
                        .flatMap(rows -> rows));
    }

    private List<String> row(CellChange change) {
        var row = sides(
                change.cells().now(),
                Optional.of(change.cells().base()),
                Optional.of(change.cells().now()));
        row.addAll(verdict(change.comparison()));
        row.addAll(
                List.of(change.kind().name(), change.comparison().verdict().name(), Csv.number(change.detectable())));
        row.addAll(kernel());
        row.add(WarningWords.line(change.comparison().warnings()));
        return row;
    }

    private static List<String> only(Measurement cell, Optional<Measurement> base, Optional<Measurement> now) {
        var row = sides(cell, base, now);
        while (row.size() < COLUMNS.size()) {
            row.add("");
        }
        return row;
    }

    private static List<String> sides(Measurement one, Optional<Measurement> base, Optional<Measurement> now) {
        var cell = one.cell();
        var row = new ArrayList<>(List.of(
                ChangeWords.name(one),
                cell.workload().label(),
                cell.strategy().label(),
                Integer.toString(cell.width()),
                cell.jvm() == null ? "" : cell.jvm(),
                cell.language()));
        row.addAll(side(base));
        row.addAll(side(now));
        return row;
    }

    private static List<String> side(Optional<Measurement> one) {
        var estimate = one.flatMap(Measurement::steady);
        var interval = estimate.flatMap(Estimate::interval);
        return List.of(
                one.map(cell -> Integer.toString(cell.sample().size())).orElse(""),
                estimate.map(found -> Csv.number(found.value())).orElse(""),
                Csv.low(interval),
                Csv.high(interval));
    }

    private static List<String> verdict(Comparison comparison) {
        return List.of(
                Csv.number(comparison.ratio()),
                Csv.low(comparison.simultaneous()),
                Csv.high(comparison.simultaneous()),
                Csv.number(comparison.pDifferent()),
                Csv.number(comparison.pWin()),
                Csv.number(comparison.pTie()),
                Csv.number(comparison.alpha()));
    }

    /** The same in each row, since a row is to say all that its verdict rests on. */
    private List<String> kernel() {
        var interval = comparison.shift().flatMap(MachineShift::interval);
        return List.of(
                comparison.shift().map(shift -> Csv.number(shift.ratio())).orElse(""),
                Csv.low(interval),
                Csv.high(interval),
                comparison.shift().map(shift -> Csv.number(shift.bound())).orElse(""));
    }
}
