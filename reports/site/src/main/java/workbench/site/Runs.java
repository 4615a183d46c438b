package workbench.site;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.analysis.Analysis;
import workbench.analysis.history.History;
import workbench.results.Journal;
import workbench.site.export.Exports;
import workbench.statistics.stability.TwinLedger;
import workbench.wording.ConclusionTable;
import workbench.wording.Figures;
import workbench.wording.RunWords;
import workbench.wording.SliceWords;
import workbench.wording.TrustWords;
import workbench.wording.history.HistoryWords;

/**
 * Several runs side by side, and how often their A/A twins, which are equal, were found to differ: one in twenty is expected by
 * chance.
 *
 * @param byName the runs, by the folders of their reports, in the order given
 */
public record Runs(Map<String, Analysis> byName) {

    public Runs {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** The result of the twins of all runs in one sentence, or that there are none. */
    public String ledger() {
        var twins =
                byName.values().stream().flatMap(run -> run.twins().stream()).toList();
        return TrustWords.ledgerOfRuns(twins.isEmpty() ? Optional.empty() : Optional.of(TwinLedger.of(twins)));
    }

    /**
     * Writes the page that links to the reports.
     *
     * @param folder the folder that contains those of the reports
     *
     * @return the page
     * @throws IOException if it cannot be written
     */
    public Path write(Path folder) throws IOException {
        return Exports.text(folder.resolve(Site.INDEX), Page.render("runs.jte", this));
    }

    /** The cells of all runs, with their times side by side. */
    ConclusionTable cells() {
        var journals = new LinkedHashMap<String, Journal>();
        byName.forEach((name, run) -> journals.put(name, run.journal()));
        return HistoryWords.sideBySide(History.of(journals));
    }

    List<RunRow> rows() {
        var rows = new ArrayList<RunRow>();
        byName.forEach((name, run) -> rows.add(new RunRow(name, run)));
        return rows;
    }

    /**
     * A row of the table.
     *
     * @param name the folder of its report
     * @param analysis the analysis of the run
     */
    record RunRow(String name, Analysis analysis) {

        /** The address of its page, whatever its folder is called. */
        String address() {
            try {
                // With the dot, a colon in the name does not make what is before it a scheme.
                return new URI(null, null, "./%s/%s".formatted(name, Site.INDEX), null).toASCIIString();
            } catch (URISyntaxException e) {
                throw new IllegalStateException("no address for the folder " + name, e);
            }
        }

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
