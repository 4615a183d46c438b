package workbench.site.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.analysis.Analysis;
import workbench.results.Journal;
import workbench.results.testkit.SyntheticRun;
import workbench.results.testkit.SyntheticRuns;

/** The summary stays short, whatever the size of the run. */
class SummaryMarkdownTest {

    @ParameterizedTest
    @CsvSource({
        "1, 6, 6, ''",
        "1, 20, 20, ''",
        "1, 21, 20, 1 of 21 rows are left out here",
        "5, 5, 20, 5 of 25 rows are left out here",
        "30, 2, 20, 40 of 60 rows and 10 decisions are left out here"
    })
    void hasAtMostTwentyRowsAndSaysWhatIsLeftOut(int workloads, int strategies, int rows, String leftOut) {
        var summary = SummaryMarkdown.of(Analysis.of(run(workloads, strategies)));

        assertThat(rows(summary)).hasSize(rows);
        if (leftOut.isEmpty()) {
            assertThat(summary).doesNotContain("left out");
        } else {
            assertThat(summary).containsOnlyOnce(leftOut + "; summary.csv, beside this file, has a row for every cell");
        }
        assertThat(summary.lines().filter(line -> line.startsWith("## "))).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void everySliceShowsItsFastestBeforeAnyShowsItsThird() {
        var summary = SummaryMarkdown.of(Analysis.of(run(7, 10)));

        assertThat(rows(summary)).hasSize(20);
        assertThat(summary.split("\n### ", -1)).hasSize(1 + 7);
        assertThat(List.of(summary.split("\n### ", -1)).subList(1, 8))
                .allSatisfy(slice -> assertThat(rows(slice)).hasSizeBetween(2, 3))
                .allSatisfy(slice -> assertThat(slice).contains("| 1× | lowest time |"));
    }

    @Test
    void theDecisionsComeFirst() {
        var summary = SummaryMarkdown.of(Analysis.of(run(2, 3)));

        assertThat(summary)
                .startsWith("# Comparison of strategies\n\n## w1 · width 2\n\n**s0 is the fastest")
                .containsSubsequence("## w1 · width 2", "## w2 · width 2", "### w1 · width 2", "| rank |");
    }

    @Test
    void aCellWithoutATimeIsARow() {
        var summary = SummaryMarkdown.of(Analysis.of(SyntheticRuns.troubled()));

        assertThat(summary).contains("- loses-items: ").doesNotContain("left out");
    }

    private static Journal run(int workloads, int strategies) {
        var run = SyntheticRun.seeded(1);
        for (var w = 1; w <= workloads; w++) {
            for (var s = 0; s < strategies; s++) {
                var millis = 100 * Math.pow(1.2, s);
                run.cell("w" + w, "s" + s, 2, cell -> cell.millis(millis).noise(.01));
            }
        }
        return run.journal();
    }

    /** The rows of tables, but for their heads. */
    private static List<String> rows(String summary) {
        return summary.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| rank"))
                .toList();
    }
}
