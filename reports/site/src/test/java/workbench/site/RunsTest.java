package workbench.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbench.analysis.Analysis;
import workbench.results.testkit.RecordedRuns;
import workbench.results.testkit.SyntheticRuns;

/** Several runs side by side. */
class RunsTest {

    @TempDir
    private Path folder;

    @Test
    void theTwinsOfAllRunsMakeOneLedger() {
        var runs = new LinkedHashMap<String, Analysis>();
        runs.put("first", Analysis.of(RecordedRuns.rich()));
        runs.put("without", Analysis.of(SyntheticRuns.small()));
        runs.put("second", Analysis.of(RecordedRuns.rich()));

        assertThat(new Runs(runs).ledger())
                .isEqualTo("A/A twins: 2 comparisons of identical copies, 0 differences: 0.0 % "
                        + "(95 % CI 0.0–84.2 %); 1 in 20 is expected by chance.");
        assertThat(new Runs(Map.of("without", Analysis.of(SyntheticRuns.small()))).ledger())
                .contains("No cell of these runs was measured twice");
    }

    @Test
    void thePageLeadsToTheReports() throws Exception {
        var runs = new LinkedHashMap<String, Analysis>();
        runs.put("first", Analysis.of(RecordedRuns.rich()));
        runs.put("a & b: 50 % #1?", Analysis.of(SyntheticRuns.small()));

        var page = Files.readString(new Runs(runs).write(folder));
        assertThat(new Runs(runs).cells().columns()).containsExactlyInAnyOrder("Cell", "first", "a & b: 50 % #1?");

        assertThat(page)
                .contains(
                        "A/A twins: 1 comparison of identical copies, 0 differences",
                        "href=\"./first/index.html\"",
                        "href=\"./a%20&amp;%20b:%2050%20%25%20%231%3F/index.html\"",
                        ">a &amp; b: 50 % #1?</a>",
                        "0 of 1 differ",
                        "factor:numbers=5000 · width 2",
                        "<th scope=\"row\">factor:numbers=5000 · fork-join · width 2</th>")
                .doesNotContain("http:", "https:");
    }
}
