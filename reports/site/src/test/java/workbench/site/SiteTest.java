package workbench.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.analysis.Analysis;
import workbench.results.Contestants;
import workbench.results.EndEntry;
import workbench.results.Journal;
import workbench.results.JournalWriter;
import workbench.results.Question;
import workbench.results.testkit.RecordedRuns;
import workbench.results.testkit.SyntheticRun;
import workbench.results.testkit.SyntheticRuns;
import workbench.site.export.Exports;
import workbench.wording.PictureWords;

/** The report as files. */
class SiteTest {

    @TempDir
    static Path folder = Path.of("");

    private static Path index = Path.of("");
    private static String html = "";

    @BeforeAll
    static void write() throws IOException {
        index = Site.write(SyntheticRuns.small(), Files.createDirectory(folder.resolve("one")));
        html = Files.readString(index);
    }

    @Test
    void whatIsBestOverallStandsBelowTheWorkloads() throws IOException {
        var analysis = Analysis.of(SyntheticRun.seeded(1)
                .overall(Contestants.STRATEGIES)
                .cell("v", "a", 2, cell -> cell.millis(10))
                .cell("v", "b", 2, cell -> cell.millis(20))
                .cell("w", "a", 2, cell -> cell.millis(10))
                .cell("w", "b", 2, cell -> cell.millis(20))
                .journal());
        var at = Files.createDirectory(folder.resolve("overall"));

        Site.write(analysis, at);

        var verdicts = "a at width 2 is the fastest of the 2 combinations, ";
        assertThat(Files.readString(at.resolve("index.html")))
                .containsSubsequence(
                        "w · width 2", "Overall, over v and w", "clear", verdicts, "each workload", "</ol>");
        assertThat(Files.readString(at.resolve("summary.md")))
                .containsSubsequence("## Overall, over v and w", "**" + verdicts, "each workload", "## v · width 2");
    }

    @Test
    void theAnswerToTheQuestionOfTheRunComesFirst() throws IOException {
        var run = SyntheticRun.seeded(1).question(Question.CROSSOVER);
        for (var micros : new double[] {1, 10, 100}) {
            run.cell(
                            "w:item=" + micros,
                            "alone",
                            1,
                            cell -> cell.millis(micros).items(1_000).baseline())
                    .cell(
                            "w:item=" + micros,
                            "threads",
                            2,
                            cell -> cell.millis(micros / 2 + 4).items(1_000));
        }
        var at = Files.createDirectory(folder.resolve("question"));

        Site.write(Analysis.of(run.journal()), at);

        var answer = "Spreading the items pays once each takes ";
        assertThat(Files.readString(at.resolve("index.html")))
                .containsSubsequence(
                        "<ol class=\"verdicts\">",
                        "How long must an item take",
                        answer,
                        "</ol>",
                        "<section id=\"conclusion\">",
                        "charts/conclusion-light.png",
                        "Pays from",
                        "<summary>What to use for each workload</summary>",
                        "w:item=1.0 · width 2",
                        "<section id=\"decision\">");
        assertThat(at.resolve("charts/conclusion-dark.png")).isNotEmptyFile();
        assertThat(Files.readString(at.resolve("summary.md")))
                .containsSubsequence("## How long must an item take", "**" + answer, "## w:item=1.0 · width 2");
    }

    @Test
    void profilesAreFoldedAndLeadToTheirRecordings() throws IOException {
        var at = Files.createDirectory(folder.resolve("profiles"));
        var without = Files.readString(Site.write(Analysis.of(RecordedRuns.rich()), at, false));
        Files.writeString(Files.createDirectory(at.resolve("profiles")).resolve("c2.jfr"), "a recording");
        var with = Files.readString(Site.write(Analysis.of(RecordedRuns.rich()), at, false));
        var copy = Files.createDirectory(folder.resolve("copied"));
        Site.copyFiles(Analysis.of(RecordedRuns.rich()), at, copy);

        assertThat(with)
                .containsSubsequence(
                        "<summary>Where the threads were",
                        "Each is of one fork with JDK Flight Recorder, after all others and in no ranking.",
                        "No profile of virtual-threads: other processes perform its items.",
                        "<h3>fork-join</h3>",
                        "400 samples of running code; 12 waits, 30.0 ms in all; no waits for locks.",
                        "<a href=\"profiles/c2.jfr\">",
                        "workbench.<wbr>workload.<wbr>factor.<wbr>Factors.<wbr>of<wbr></th>",
                        ">ran<",
                        "77.5 %",
                        "acme.<wbr>Render.<wbr>await<wbr>",
                        ">waited<",
                        "100.0 %");
        assertThat(without).contains("Factors.<wbr>of").doesNotContain("href=\"profiles/");
        assertThat(copy.resolve("profiles/c2.jfr")).hasContent("a recording");
    }

    @Test
    void aReplayOfTheArticleHasAPageOfItsOwn() throws IOException {
        var at = Files.createDirectory(folder.resolve("article"));

        Site.write(Analysis.of(SyntheticRuns.article()), at, false);

        assertThat(Files.readString(at.resolve("index.html")))
                .containsSubsequence("<section id=\"conclusion\">", "<a href=\"article.html\">", "</section>");
        assertThat(Files.readString(at.resolve("article.html")))
                .containsSubsequence(
                        "<title>The article, replayed</title>",
                        "Does the article still hold?",
                        "claims, 5 of 6 hold in java, 6 of 6 hold in cpython.",
                        "<section id=\"claims\">",
                        "Threads do not speed up factorising",
                        "<section class=\"slice\" id=\"lesson\">",
                        "<section class=\"slice\" id=\"times\">",
                        "50,000 numbers: 4 threads",
                        "<a href=\"index.html\">");
        assertThat(folder.resolve("one/article.html")).doesNotExist();
    }

    @Test
    void leavesPagePicturesAndExports() throws IOException {
        assertThat(index).isEqualTo(folder.resolve("one/index.html"));
        assertThat(files(folder.resolve("one")).keySet())
                .containsExactly(
                        "charts/s1-factor-w2-cold-dark.png",
                        "charts/s1-factor-w2-cold-light.png",
                        "charts/s1-factor-w2-ratio-dark.png",
                        "charts/s1-factor-w2-ratio-light.png",
                        "charts/s1-factor-w2-time-dark.png",
                        "charts/s1-factor-w2-time-light.png",
                        "charts/s1-factor-w2-warmup-dark.png",
                        "charts/s1-factor-w2-warmup-light.png",
                        "comparisons.csv",
                        "figures.csv",
                        "guide.html",
                        "index.html",
                        "jmh.json",
                        "summary.csv",
                        "summary.md");
    }

    @Test
    void theSameJournalGivesTheSameBytesAnywhere() throws IOException {
        var locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            Site.write(saved(SyntheticRuns.small()), Files.createDirectory(folder.resolve("two")));
        } finally {
            Locale.setDefault(locale);
        }

        assertThat(files(folder.resolve("one"))).isEqualTo(files(folder.resolve("two")));
    }

    @Test
    void whatThePageRefersToIsThere() {
        assertThat(matches(html, "(?:src|srcset)=\"(charts/[^\"]+)\""))
                .hasSize(8)
                .allSatisfy(file -> assertThat(index.resolveSibling(file)).exists());
        assertThat(matches(html, "href=\"#([^\"]+)\""))
                .allSatisfy(id -> assertThat(html).contains("id=\"" + id + "\""));
        assertThat(matches(html, "<img[^>]* alt=\"([^\"]+)\"")).hasSize(4).allMatch(alt -> alt.contains("sequential"));
        assertThat(html)
                .contains("href=\"results.jsonl\"", "href=\"summary.csv\"", "href=\"summary.md\"", "href=\"jmh.json\"")
                .doesNotContain("trace.json");
    }

    @Test
    void theSpeedUpsOfARunWithSeveralWidthsAreOnThePage() throws IOException {
        var run = SyntheticRun.seeded(8)
                .cell("factor:numbers=5000", "fork-join", 1, c -> c.millis(8))
                .cell("factor:numbers=5000", "fork-join", 2, c -> c.millis(4))
                .journal();

        var page = Site.write(run, Files.createDirectory(folder.resolve("scaling")));

        var scaling = Analysis.of(run).scalings().getFirst();
        assertThat(Files.readString(page))
                .contains("id=\"scaling-1\"", "Scaling of factor:numbers=5000")
                .contains("<img src=\"charts/scaling-1-light.png\" alt=\"%s\""
                        .formatted(PictureWords.speedUp(scaling).alt()))
                .contains("srcset=\"charts/scaling-1-dark.png\"")
                .contains("<dt>fork-join</dt>");
        assertThat(page.resolveSibling("charts")).isDirectoryContaining("glob:**scaling-1-{light,dark}.png");
    }

    @Test
    void twoGroupsOfForksStandBesideTheInterval() throws IOException {
        var page = Site.write(RecordedRuns.twoGroups(), Files.createDirectory(folder.resolve("groups")));

        var groups = "two groups: 14 forks, and 6 that take ";
        var sentence = "The forks of fork-join fall into two groups: 14 (70 %), and 6 (30 %) that take ";
        assertThat(page).content().containsOnlyOnce(groups).containsOnlyOnce(sentence);
        assertThat(page.resolveSibling(Exports.SUMMARY.name()))
                .content()
                .containsOnlyOnce(groups)
                .containsOnlyOnce("- " + sentence);
    }

    @Test
    void thePageNeedsNoNetworkAndNamesNoFolder() {
        assertThat(html).doesNotContain("http:", "https:", folder.toString());
        assertThat(matches(html, "<(th(?: (?!scope=)[^>]*)?)>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRunOfWhichNoForkHasEndedHasAPage(boolean ended) throws IOException {
        var planned = SyntheticRuns.tour();
        var end = new EndEntry(planned.run().started(), EndEntry.Outcome.INTERRUPTED);
        var bare = Journal.of(planned.run(), ended ? List.of(end) : List.of(), List.of());

        var page = Files.readString(Site.write(bare, Files.createDirectory(folder.resolve("bare-" + ended))));

        assertThat(page).contains("Nothing has been measured yet.", "0 of 65 forks are in", "none of its forks");
        assertThat(page.contains("has not ended, or was cut short")).isNotEqualTo(ended);
        assertThat(matches(page, "<img[^>]* alt=\"([^\"]+)\"")).isEmpty();
    }

    /** The journal after being written to a file and read back. */
    private Journal saved(Journal journal) throws IOException {
        var run = Files.createDirectory(folder.resolve("run"));
        try (var writer = JournalWriter.create(run)) {
            writer.append(journal.run());
            for (var fork : journal.forks()) {
                writer.append(fork);
            }
            writer.append(journal.end().orElseThrow());
        }
        return Journal.read(run.resolve(Journal.FILE));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), HexFormat.of().formatHex(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .toList();
    }
}
