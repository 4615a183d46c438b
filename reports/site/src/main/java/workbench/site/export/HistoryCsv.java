package workbench.site.export;

import java.util.List;
import workbench.analysis.cell.Measurement;
import workbench.analysis.history.CellHistory;
import workbench.analysis.history.History;
import workbench.analysis.history.HistoryPoint;
import workbench.wording.compare.ChangeWords;

/** The table of a history: a row for each cell and run in which it has a time, in nanoseconds. */
public final class HistoryCsv {

    private static final List<String> COLUMNS = List.of(
            "cell",
            "workload",
            "strategy",
            "width",
            "jvm",
            "language",
            "run",
            "started",
            "commit",
            "machine",
            "estimate",
            "low",
            "high",
            "kernel",
            "change_ratio",
            "change_cause");

    private final History history;

    private HistoryCsv(History history) {
        this.history = history;
    }

    /** The table, with one line of column names. */
    public static String of(History history) {
        var csv = new HistoryCsv(history);
        return Csv.table(
                COLUMNS,
                history.cells().stream().flatMap(cell -> cell.points().stream().map(point -> csv.row(cell, point))));
    }

    private List<String> row(CellHistory cell, HistoryPoint point) {
        var run = history.runs().get(point.run());
        var change =
                cell.changes().stream().filter(one -> one.run() == point.run()).findFirst();
        Measurement of = cell.cell();
        return List.of(
                ChangeWords.name(of),
                of.cell().workload().label(),
                of.cell().strategy().label(),
                Integer.toString(of.cell().width()),
                of.cell().jvm() == null ? "" : of.cell().jvm(),
                of.cell().language(),
                run.name(),
                run.journal().run().started().toString(),
                run.commit().orElse(""),
                run.machine(),
                Csv.number(point.time().value()),
                Csv.low(point.time().interval()),
                Csv.high(point.time().interval()),
                Csv.number(run.kernelNanos()),
                change.map(one -> Csv.number(one.ratio())).orElse(""),
                change.map(one -> one.cause().name()).orElse(""));
    }
}
