package workbench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import workbench.analysis.history.History;
import workbench.site.export.Exports;
import workbench.site.export.HistoryCsv;
import workbench.site.export.OtavaFiles;

/**
 * The runs of a folder: the data of {@code history.jte}, and what is written beside the page.
 *
 * @param history the runs, and the cells through them
 * @param leftOut the folders that are no readable run, each with the reason
 */
public record HistoryPage(History history, List<String> leftOut) {

    /** The file name of the page. */
    public static final String FILE = "history.html";

    /** The file name of the table of times. */
    public static final String CSV = "history.csv";

    public HistoryPage {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Writes page, table and the files for Otava, and replaces those of an earlier call. The same runs give the same bytes.
     *
     * @param folder where they go; created if it is missing
     * @return the page
     * @throws IOException if a file cannot be written
     */
    public Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Exports.text(folder.resolve(CSV), HistoryCsv.of(history));
        OtavaFiles.write(history, folder);
        return Exports.text(folder.resolve(FILE), html());
    }

    String html() {
        return Page.render("history.jte", this);
    }

    List<Sparkline> lines() {
        return history.cells().stream()
                .map(cell -> Sparkline.of(cell, history.runs().size()))
                .toList();
    }
}
