package workbench.site;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbench.site.analysis.Analysis;
import workbench.site.analysis.Figures;
import workbench.site.analysis.Slice;
import workbench.site.analysis.Trust;
import workbench.statistics.stability.TwinLedger;

/**
 * Several runs side by side, and what their twins say together of the instrument: of the comparisons of equals, one in twenty may
 * find a difference.
 *
 * @param byName the runs in the order in which they were given, by the folders of their reports
 */
public record Runs(Map<String, Analysis> byName) {

    public Runs {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** What the twins of all runs say, in one sentence; that there are none where there are none. */
    public String ledger() {
        return Trust.ledger(List.copyOf(byName.values()))
                .map(ledger -> ledger + ".")
                .orElse("A/A ledger: no cell of these runs was measured twice, so the instrument was not checked.");
    }

    /**
     * Writes the page that leads to the reports, beside their folders.
     *
     * @return the page
     * @throws IOException if it cannot be written
     */
    public Path write(Path folder) throws IOException {
        return Site.text(folder, Site.INDEX, Page.render("runs.jte", this));
    }

    String style() {
        return Assets.style();
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        byName.forEach((name, run) -> rows.add(new Row(name, run)));
        return rows;
    }

    /**
     * A run in the table.
     *
     * @param name the folder of its report
     * @param analysis what was found
     */
    record Row(String name, Analysis analysis) {

        String origin() {
            var run = analysis.journal().run();
            return run.imported() ? run.version() : Page.minute(run.started());
        }

        String slices() {
            return analysis.slices().stream().map(Slice::title).collect(joining("; "));
        }

        String forks() {
            return Figures.forks(analysis.journal().forks().size());
        }

        String twins() {
            var ledger = TwinLedger.of(analysis.twins());
            return ledger.comparisons() == 0
                    ? "–"
                    : "%s of %s differ".formatted(ledger.falseVerdicts(), ledger.comparisons());
        }
    }
}
