package workbench.site;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.analysis.Analysis;
import workbench.statistics.stability.TwinLedger;
import workbench.wording.Figures;
import workbench.wording.RunWords;
import workbench.wording.SliceWords;
import workbench.wording.TrustWords;

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
        var twins =
                byName.values().stream().flatMap(run -> run.twins().stream()).toList();
        return TrustWords.ledgerOfRuns(twins.isEmpty() ? Optional.empty() : Optional.of(TwinLedger.of(twins)));
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

    List<RunRow> rows() {
        var rows = new ArrayList<RunRow>();
        byName.forEach((name, run) -> rows.add(new RunRow(name, run)));
        return rows;
    }

    /**
     * A run in the table.
     *
     * @param name the folder of its report
     * @param analysis what was found
     */
    record RunRow(String name, Analysis analysis) {

        String origin() {
            var run = analysis.journal().run();
            return run.imported() ? run.version() : RunWords.minute(run.started());
        }

        String slices() {
            return analysis.slices().stream().map(SliceWords::title).collect(joining("; "));
        }

        String forks() {
            return Figures.count(analysis.journal().forks().size(), "fork");
        }

        String twins() {
            return TrustWords.twins(TwinLedger.of(analysis.twins()));
        }
    }
}
