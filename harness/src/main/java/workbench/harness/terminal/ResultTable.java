package workbench.harness.terminal;

import java.util.ArrayList;
import java.util.List;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;
import workbench.wording.FailureWords;
import workbench.wording.Figures;
import workbench.wording.RankingRow;
import workbench.wording.SliceWords;

/** The slices of a run as lines of text, the fastest first in each. */
final class ResultTable {

    private static final int NAME_WIDTH = 32;

    private ResultTable() {}

    /** The lines, none of them with trailing blanks. */
    static List<String> lines(Analysis analysis) {
        var lines = new ArrayList<String>();
        for (var slice : analysis.slices()) {
            lines.add("");
            lines.add(SliceWords.title(slice));
            lines.add(row("", "time per job", "95 % interval", "rank", "forks"));
            slice.standings().forEach(standing -> lines.add(line(slice, standing)));
        }
        return lines;
    }

    private static String line(Slice slice, Standing standing) {
        var measurement = standing.measurement();
        var name = shortened(standing.name()
                + (measurement.cell().width() == slice.width()
                        ? ""
                        : " (width %d)".formatted(measurement.cell().width())));
        var forks = measurement.ended() + "/" + measurement.cell().forks();
        if (measurement.steady().isEmpty()) {
            return row(name, words(standing), "", "", standing.status() == Status.UNAVAILABLE ? "" : forks);
        }
        var figures = new RankingRow(standing);
        return row(name, figures.time(), figures.interval(), figures.rank(), forks);
    }

    private static String words(Standing standing) {
        return switch (standing.status()) {
            case FAILED ->
                "failed: "
                        + FailureWords.kind(
                                standing.measurement().failures().getFirst().kind());
            case UNAVAILABLE -> "not available here";
            case PENDING, RANKED, BESIDE -> Figures.NONE;
        };
    }

    private static String shortened(String name) {
        return name.length() <= NAME_WIDTH ? name : name.substring(0, NAME_WIDTH - 1) + "…";
    }

    private static String row(String name, String time, String interval, String rank, String forks) {
        return "  %-32s %10s  %16s  %6s  %5s"
                .formatted(name, time, interval, rank, forks)
                .stripTrailing();
    }
}
