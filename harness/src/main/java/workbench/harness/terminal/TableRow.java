package workbench.harness.terminal;

import java.util.List;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;
import workbench.wording.FailureWords;
import workbench.wording.RankingRow;

/**
 * A row of a result table.
 *
 * @param name of what was measured
 * @param figures its time, interval and rank; empty where words stand in their place
 * @param words why there are no figures; empty where there are
 * @param forks how many have ended, of how many
 */
record TableRow(String name, List<String> figures, String words, String forks) {

    /** How many figures a row has. */
    static final int FIGURES = 3;

    /** The names of the columns of a slice. */
    static TableRow head(Slice slice) {
        return new TableRow(
                "",
                List.of(
                        slice.objective()
                                .map(_ -> "gap at capacity")
                                .or(() -> slice.percentile().map(name -> name + " latency"))
                                .orElse("time per job"),
                        "95 % interval",
                        "rank"),
                "",
                "forks");
    }

    /** The row of a cell. */
    static TableRow of(Slice slice, Standing standing) {
        var measurement = standing.measurement();
        var cell = measurement.cell();
        var name = standing.name() + (cell.width() == slice.width() ? "" : " (width %d)".formatted(cell.width()));
        var forks = measurement.ended() + "/" + cell.forks();
        var words = measurement.steady().isEmpty() ? words(standing) : "";
        if (!words.isEmpty()) {
            return new TableRow(name, List.of(), words, standing.status() == Status.UNAVAILABLE ? "" : forks);
        }
        var row = new RankingRow(standing);
        return new TableRow(name, List.of(row.time(), row.interval(), row.rank()), "", forks);
    }

    /** Why a cell has no figures; empty where none were measured yet. */
    private static String words(Standing standing) {
        return switch (standing.status()) {
            case FAILED ->
                FailureWords.failed(standing.measurement().failures().getFirst().kind());
            case UNAVAILABLE -> "not available here";
            case PENDING, RANKED, BESIDE -> "";
        };
    }
}
