package workbench.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbench.analysis.Analysis;
import workbench.analysis.compare.RunComparison;
import workbench.results.Failure;
import workbench.results.ForkEntry;
import workbench.results.Journal;
import workbench.results.testkit.HostileFile;
import workbench.results.testkit.HostileTexts;
import workbench.results.testkit.RecordedRuns;
import workbench.results.testkit.SyntheticRun;
import workbench.site.chart.Palette;
import workbench.site.export.Exports;
import workbench.site.export.RunFiles;
import workbench.site.export.SummaryCsv;
import workbench.site.export.SummaryMarkdown;

/** Names, messages and paths come from other people's code: they are shown, never interpreted. */
class HostileNamesTest {

    private static final String SCRIPT = HostileTexts.SCRIPT;
    private static final String ATTRIBUTE = HostileTexts.ATTRIBUTE;

    /** What steers a terminal or reorders a line. */
    private static final String STEERING = "[\\p{Cc}&&[^\\t\\n\\r]]|[\\u202a-\\u202e\\u2066-\\u2069]";

    private final Analysis analysis = Analysis.of(withLog("javascript:alert(3)"));

    @Test
    void thePageShowsThemAsText() {
        var html = page(analysis);

        assertThat(html)
                .doesNotContain(SCRIPT, "href=\"javascript:")
                .doesNotContainPattern("<[a-z]+(\\s+[\\w-]+(=\"[^\"]*\")?)*\\s+onmouseover")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "javascript:alert(3)");
    }

    @Test
    void thePageOfTwoRunsShowsThemAsText() {
        var journal = analysis.journal();
        var html = new ComparisonPage(SCRIPT, ATTRIBUTE, RunComparison.of(journal, journal), Optional.empty()).html();

        assertThat(html)
                .doesNotContain(SCRIPT)
                .doesNotContainPattern("<[a-z]+(\\s+[\\w-]+(=\"[^\"]*\")?)*\\s+onmouseover")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void onlyPlainPathsWithinTheRunAreLinked() {
        assertThat(page(Analysis.of(withLog("logs/c3-1.log")))).contains("href=\"logs/c3-1.log\"");
        for (var log : new String[] {"/etc/passwd", "../secret", "logs/../../x", "//host/x", "data:text/html,x"}) {
            assertThat(page(Analysis.of(withLog(log)))).doesNotContain("href=\"" + log);
        }
    }

    @Test
    void markdownShowsThemAsText() {
        assertThat(SummaryMarkdown.of(analysis)).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(SummaryMarkdown.escaped("a|b\n# c [x](y)")).isEqualTo("a\\|b \\# c \\[x\\](y)");
    }

    @Test
    void csvKeepsThemInTheirFields() {
        assertThat(SummaryCsv.of(analysis)).contains("\"\"\" onmouseover=\"\"alert(2)\"");
    }

    @Test
    void noFileHoldsWhatSteersATerminalOrCannotBeWritten(@TempDir Path folder) throws IOException {
        var journal = SyntheticRun.seeded(1)
                .cell("factor", "x\u001b[2J", 2, c -> c.millis(100))
                .cell(
                        "factor",
                        "y",
                        2,
                        c -> c.failing(5, new Failure(Failure.Kind.THREW, "\u001b]0;\ud83d\u202e", null)))
                .journal();

        Site.write(journal, folder);

        for (var name : List.of(Site.INDEX, Exports.CELLS.name(), Exports.PAIRS.name(), Exports.SUMMARY.name())) {
            assertThat(folder.resolve(name))
                    .content(StandardCharsets.UTF_8)
                    .doesNotContain("\u001b")
                    .doesNotContainPattern(STEERING);
        }
        assertThat(folder.resolve(Exports.CELLS.name())).content().contains("x\\u001b[2J");
        assertThat(folder.resolve(Site.INDEX)).content().contains("\\u001b]0;\\ud83d\\u202e");
    }

    /** Wherever a journal or a file of JMH may have any text. */
    @Test
    void noFileSteersATerminalWhateverTheTextsAre(@TempDir Path folder) throws IOException {
        for (var file : List.of(HostileFile.of(RecordedRuns.troubled()), HostileFile.ofJmh(GoldenTest.JMH))) {
            for (var text : HostileTexts.STEERING) {
                Site.write(Analysis.of(file.with(text)), folder, false);
                try (var written = Files.list(folder)) {
                    assertThat(written.filter(Files::isRegularFile))
                            .hasSizeGreaterThan(3)
                            .allSatisfy(one -> assertThat(one)
                                    .content(StandardCharsets.UTF_8)
                                    .doesNotContainPattern(STEERING));
                }
            }
        }
    }

    private static String page(Analysis analysis) {
        return new Page(analysis, Palette.of(analysis), Map.of(), List.of(), RunFiles::plain).html();
    }

    private static Journal withLog(String log) {
        var journal = SyntheticRun.seeded(1)
                .cell("factor:a=" + ATTRIBUTE, SCRIPT, 2, c -> c.millis(100))
                .cell("factor:a=" + ATTRIBUTE, ATTRIBUTE, 2, c -> c.millis(100).unranked(SCRIPT))
                .cell(
                        "factor:a=" + ATTRIBUTE,
                        "x",
                        2,
                        c -> c.failing(5, new Failure(Failure.Kind.THREW, SCRIPT + ATTRIBUTE, null)))
                .journal();
        return Journal.of(
                journal.run(),
                journal.forks().stream().map(fork -> logged(fork, log)).toList(),
                journal.remarks());
    }

    private static ForkEntry logged(ForkEntry fork, String log) {
        return new ForkEntry(
                fork.cell(),
                fork.round(),
                fork.position(),
                fork.twin(),
                fork.repeat(),
                fork.sentinel(),
                fork.started(),
                fork.wallNanos(),
                fork.openNanos(),
                fork.firstNanos(),
                fork.warmup(),
                fork.iterations(),
                fork.digest(),
                fork.verifications(),
                fork.effective(),
                fork.floor(),
                fork.activity(),
                fork.calibration(),
                fork.cost(),
                fork.evidence(),
                fork.stream(),
                log,
                fork.failure());
    }
}
