package workbench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.analysis.compare.GateResult;
import workbench.analysis.compare.RunComparison;
import workbench.results.Journal;
import workbench.site.chart.Picture;
import workbench.site.chart.Pictures;
import workbench.site.export.CompareCsv;
import workbench.site.export.Exports;
import workbench.wording.RunWords;

/**
 * Two runs side by side: the data of {@code compare.jte}, and what is written beside the page.
 *
 * @param base what the earlier run is called
 * @param now what the later one is called
 * @param comparison the two, compared
 * @param gate whether a build may pass; empty if that was not asked
 * @param pictures the pictures of the changes
 */
public record ComparisonPage(
        String base, String now, RunComparison comparison, Optional<GateResult> gate, List<Picture> pictures) {

    /** The file name of the page. */
    public static final String FILE = "compare.html";

    /** The file name of the table of cells. */
    public static final String CSV = "compare.csv";

    public ComparisonPage {
        pictures = List.copyOf(pictures);
    }

    /** Draws the pictures, too. */
    public ComparisonPage(String base, String now, RunComparison comparison, Optional<GateResult> gate) {
        this(base, now, comparison, gate, Pictures.of(comparison));
    }

    /**
     * Writes page, pictures and table, and replaces those of an earlier call. The same runs give the same bytes.
     *
     * @param folder where they go; created if it is missing
     * @return the page
     * @throws IOException if a file cannot be written
     */
    public Path write(Path folder) throws IOException {
        var charts = Files.createDirectories(folder.resolve(Site.CHARTS));
        for (var picture : pictures) {
            picture.written(charts);
        }
        Exports.text(folder.resolve(CSV), CompareCsv.of(comparison));
        return Exports.text(folder.resolve(FILE), html());
    }

    String html() {
        return Page.render("compare.jte", this);
    }

    /** What was measured, when and on what, by the name of the side. */
    Map<String, String> runs() {
        var runs = new LinkedHashMap<String, String>();
        runs.put("BASE", run(base, comparison.base()));
        runs.put("NEW", run(now, comparison.now()));
        return runs;
    }

    private static String run(String name, Journal journal) {
        return "%s · %s · JDK %s · %s"
                .formatted(
                        name,
                        RunWords.origin(journal.run()),
                        journal.run().environment().jdk(),
                        RunWords.forks(journal));
    }
}
