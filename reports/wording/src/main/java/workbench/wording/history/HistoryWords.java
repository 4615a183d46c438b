package workbench.wording.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.analysis.history.CellHistory;
import workbench.analysis.history.HistoricRun;
import workbench.analysis.history.History;
import workbench.analysis.history.HistoryPoint;
import workbench.analysis.history.LevelChange;
import workbench.statistics.stability.LevelShifts;
import workbench.wording.ConclusionTable;
import workbench.wording.Figures;
import workbench.wording.RunWords;
import workbench.wording.compare.ChangeWords;

/** A history in words. Pure functions. */
public final class HistoryWords {

    /** What it is called. */
    public static final String TITLE = "History";

    /** What the table of cells shows. */
    public static final String CELLS =
            "The time of a job in each run, on a logarithmic scale of its own: a dot for each run, a line where the time changed.";

    private final History history;

    private HistoryWords(History history) {
        this.history = history;
    }

    /** What there is, and how much of it changed. */
    public static String sentence(History history) {
        var runs = history.runs();
        return "%s from %s to %s, %s: %s."
                .formatted(
                        Figures.count(runs.size(), "run"),
                        measured(runs.getFirst()),
                        measured(runs.getLast()),
                        Figures.count(history.cells().size(), "cell"),
                        history.changes() == 0 ? "no change is seen" : Figures.count(history.changes(), "change"));
    }

    private static String measured(HistoricRun run) {
        return RunWords.minute(run.journal().run().started());
    }

    /** What a cell is called. */
    public static String name(CellHistory cell) {
        return ChangeWords.name(cell.cell());
    }

    /** The latest time of a cell with its interval. */
    public static String latest(CellHistory cell) {
        return Figures.time(cell.points().getLast().time());
    }

    /** What became of a cell, a sentence for each change; empty if none is seen. */
    public static List<String> changes(History history, CellHistory cell) {
        return cell.changes().stream()
                .map(change -> new HistoryWords(history).change(change))
                .toList();
    }

    private String change(LevelChange change) {
        var run = history.runs().get(change.run());
        return "Takes %s as long from %s on%s; %s."
                .formatted(
                        Figures.ratio(change.ratio(), Optional.empty()),
                        run.name(),
                        run.commit().map(" (commit %s)"::formatted).orElse(""),
                        switch (change.cause()) {
                            case NOT_THE_MACHINE -> "the machine did not move as far";
                            case PERHAPS_THE_MACHINE -> "the machine may have moved as far";
                            case ANOTHER_MACHINE -> "processor or JDK changed there, too";
                            case UNKNOWN -> "whether the machine moved is unknown";
                        });
    }

    /** What a reader must know before trusting it, a sentence each. */
    public static List<String> notes(History history) {
        var notes = new ArrayList<String>();
        if (history.runs().size() < LevelShifts.LEAST_RUNS) {
            notes.add("A change shows once %s runs lie before it and %s after it: there are too few."
                    .formatted(LevelShifts.SHORTEST, LevelShifts.SHORTEST));
        }
        if (history.changes() > 0) {
            notes.add(
                    "Of cells that stayed as they were, one in twenty shows a change by chance. 'workbench compare' judges two runs"
                            + " with all their forks.");
        }
        return notes;
    }

    /** The runs. */
    public static ConclusionTable runs(History history) {
        return new ConclusionTable(
                "The runs, the oldest first. The calibration kernel is the same computation in all of them: its time shows how fast the machine was.",
                List.of("Run", "Measured", "Commit", "Machine", "Kernel", "Forks"),
                history.runs().stream().map(HistoryWords::row).toList());
    }

    private static List<String> row(HistoricRun run) {
        return List.of(
                run.name(),
                measured(run),
                run.commit().orElse(Figures.NONE),
                run.machine(),
                Figures.known(run.kernelNanos(), Figures::time),
                Integer.toString(run.journal().forks().size()));
    }

    /** The cells, with their times in all runs. */
    public static ConclusionTable sideBySide(History history) {
        return new ConclusionTable(
                "The time of a job in each run, the oldest first.",
                Stream.concat(Stream.of("Cell"), history.runs().stream().map(HistoricRun::name))
                        .toList(),
                history.cells().stream()
                        .map(cell -> times(cell, history.runs().size()))
                        .toList());
    }

    private static List<String> times(CellHistory cell, int runs) {
        var row = new ArrayList<>(Collections.nCopies(1 + runs, Figures.NONE));
        row.set(0, name(cell));
        for (HistoryPoint point : cell.points()) {
            row.set(1 + point.run(), Figures.time(point.time()));
        }
        return row;
    }
}
