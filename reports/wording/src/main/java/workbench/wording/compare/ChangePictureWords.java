package workbench.wording.compare;

import static java.util.stream.Collectors.joining;

import workbench.analysis.compare.CellChange;
import workbench.analysis.compare.RunComparison;
import workbench.wording.Figures;
import workbench.wording.PictureWords;

/** The words of the picture of what became of the cells of one run in another. Pure functions. */
public final class ChangePictureWords {

    private ChangePictureWords() {}

    /**
     * The words of the picture; there is at least one cell.
     *
     * @param beyond whether some interval goes beyond the axis
     */
    public static PictureWords of(RunComparison comparison, boolean beyond) {
        return new PictureWords(
                "NEW / BASE, cell by cell",
                RunComparisonWords.headline(comparison),
                "bar = simultaneous 95 %% confidence interval%s, band = ±%s, practically equal%s"
                        .formatted(
                                comparison.shift().isPresent() ? ", with what the machine may have moved" : "",
                                Figures.exactly(comparison.margin().share()),
                                beyond ? PictureWords.BEYOND : ""),
                "Time per job in NEW against that in BASE. %s."
                        .formatted(comparison.changes().stream()
                                .map(ChangePictureWords::alt)
                                .collect(joining("; "))));
    }

    private static String alt(CellChange change) {
        return "%s, %s".formatted(ChangeWords.figures(change), ChangeWords.verdict(change));
    }

    /** The name of a cell's lane: the strategy, and in smaller type its options, the workload and the width. */
    public static String lane(CellChange change) {
        var cell = change.cells().now();
        var options = cell.name().contains(":") || cell.name().contains(" [");
        return "%s%s%s · width %s"
                .formatted(
                        cell.name(),
                        options ? " · " : ":",
                        cell.cell().workload().unversionedLabel(),
                        cell.cell().width());
    }
}
