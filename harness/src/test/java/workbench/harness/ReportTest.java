package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.results.Journal;
import workbench.results.testkit.RecordedRuns;
import workbench.site.Site;
import workbench.wording.Headings;

/** Runs that are analysed again, and JMH results that are analysed for the first time. */
@Timeout(600)
class ReportTest extends WorkbenchTest {

    private static final Path JMH = Path.of("../reports/results/src/test/resources/workbench/results/jmh/average.json");

    private static final Pattern HREF = Pattern.compile("href=\"([^\"#]*)");

    @TempDir
    private static Path shared;

    /** A run of two rounds of two cells; nobody writes to it. */
    private static Path run = Path.of("");

    @BeforeAll
    static void measure() throws Exception {
        var workbench = new Workbench(shared);
        var measured = workbench.measureAndDraw(
                "-w", "factor:numbers=50", "-s", "sequential", "-s", "fork-join", "--width", "2", "--forks", "2");
        assertThat(measured.exitCode()).as(measured.err()).isZero();
        run = workbench.results();
    }

    @Test
    void theSameRunGivesTheSameBytesWhereverItLies() throws Exception {
        var first = pages(run);
        var moved = copy(run, folder.resolve("moved"));

        var again = workbench.call("report", moved.toString());
        var elsewhere = workbench.call(
                "report",
                moved.resolve(Journal.FILE).toString(),
                "--out",
                folder.resolve("elsewhere").toString());

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("fork-join", "Report: file://");
        assertThat(again.out().lines().filter(line -> !line.startsWith("Report: ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(elsewhere.exitCode()).as(elsewhere.err()).isZero();
        assertThat(pages(moved))
                .isEqualTo(first)
                .containsKeys("index.html", "summary.csv", "comparisons.csv", "figures.csv");
        assertThat(pages(folder.resolve("elsewhere"))).isEqualTo(first);
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
        return to;
    }

    /** The files of a report, by name. */
    private static Map<String, String> pages(Path report) throws IOException {
        try (var files = Files.walk(report)) {
            return files.filter(file -> file.toString().matches(".*\\.(html|csv|md|png|jsonl|json|gz)"))
                    .filter(file -> !file.toString().contains("traces"))
                    .collect(Collectors.toMap(
                            file -> report.relativize(file).toString(),
                            ReportTest::content,
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void resultsOfJmhAreAnalysedAsTheyAre() throws Exception {
        var out = folder.resolve("jmh");

        var outcome =
                workbench.call("report", "--from-jmh", JMH.toAbsolutePath().toString(), "--out", out.toString());

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .contains("SortBenchmark:size=100000 · width 2")
                .containsIgnoringWhitespaces("parallel is the fastest")
                .containsIgnoringWhitespaces("sequential is the fastest")
                .containsIgnoringWhitespaces("Measured by JMH 1.37 and only analysed here");
        assertThat(out.resolve("comparisons.csv")).content().contains("parallel,sequential,", ",WIN,false,");
        assertThat(out.resolve("index.html")).content().doesNotContain("1970", "To run it again", "warmed up for");
        assertThat(workbench
                        .call(
                                "report",
                                out.toString(),
                                "--out",
                                folder.resolve("again").toString())
                        .exitCode())
                .isZero();
        assertThat(pages(folder.resolve("again"))).isEqualTo(pages(out));
    }

    @Test
    void picturesAreDrawnOnlyIfWanted() throws Exception {
        var without = folder.resolve("without");
        var with = folder.resolve("with");

        var undrawn = workbench.call("report", run.toString(), "--no-charts", "--out", without.toString());
        var drawn = workbench.call("report", run.toString(), "--all-charts", "--out", with.toString());

        var both = workbench.call("report", run.toString(), "--no-charts", "--all-charts");

        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(both.err()).contains("--no-charts and --all-charts exclude each other");
        assertThat(undrawn.exitCode()).as(undrawn.err()).isZero();
        assertThat(drawn.exitCode()).as(drawn.err()).isZero();
        assertThat(without.resolve("charts")).doesNotExist();
        assertThat(without.resolve("index.html"))
                .content()
                .contains(Headings.UNDRAWN)
                .doesNotContain("<img", "charts/");
        assertThat(with.resolve("index.html")).content().contains("<img").doesNotContain(Headings.UNDRAWN);
        assertThat(pages(without))
                .extractingByKeys("summary.md", "summary.csv", "comparisons.csv")
                .isEqualTo(List.of(
                        content(with.resolve("summary.md")),
                        content(with.resolve("summary.csv")),
                        content(with.resolve("comparisons.csv"))));
    }

    @Test
    void aPartIsWrittenAlone() throws Exception {
        var out = folder.resolve("parts");

        var parts = workbench.call(
                "report", run.toString(), "--format", "jmh", "--format", "trace", "--out", out.toString());
        var again =
                workbench.call("report", "--from-jmh", out.resolve("jmh.json").toString(), "--format", "csv");
        var page = workbench.call(
                "report",
                run.toString(),
                "--format",
                "html",
                "--no-charts",
                "--out",
                folder.resolve("page").toString());

        assertThat(parts.exitCode()).as(parts.err()).isZero();
        assertThat(parts.out()).contains("Written: file://", "/parts/jmh.json", "/parts/trace.json.gz");
        assertThat(out).isDirectoryNotContaining("glob:**{.html,.csv,.md,.jsonl,charts,traces}");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(out.resolve("jmh-report/summary.csv")).content().contains("factor:numbers=50,", ",fork-join,");
        assertThat(out.resolve("jmh-report/index.html")).doesNotExist();
        assertThat(page.exitCode()).as(page.err()).isZero();
        assertThat(folder.resolve("page/index.html"))
                .content()
                .contains("href=\"results.jsonl\"")
                .doesNotContain("summary.csv");
        assertThat(folder.resolve("page")).isDirectoryNotContaining("glob:**{.csv,.md,.json,.gz}");
        assertThat(folder.resolve("page/results.jsonl")).isNotEmptyFile();
    }

    /** Lanes of a run that really was traced; what they hold is tested in the module of the report. */
    @Test
    void aRunLeavesTheEventsOfItsTracedJobs() throws Exception {
        try (var in = new GZIPInputStream(Files.newInputStream(run.resolve("trace.json.gz")))) {
            var events = new String(in.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(events.lines().filter(line -> line.contains("\"ph\":\"X\"")))
                    .hasSize(2 * 50);
            assertThat(events)
                    .contains(
                            "sequential · factor:numbers=50 · width 1 · fork",
                            "fork-join · factor:numbers=50 · width 2 · fork");
        }
        assertThat(run.resolve("index.html")).content().contains("href=\"trace.json.gz\"", "href=\"jmh.json\"");
    }

    /** Of the two cells that fail, the log of one is lost. */
    @Test
    void aReportElsewhereHasWhatItsPagesLinkTo() throws Exception {
        var logs = Files.createDirectories(folder.resolve("failed/logs"));
        Files.write(
                folder.resolve("failed").resolve(Journal.FILE),
                RecordedRuns.troubled().toBytes());
        Files.writeString(logs.resolve("c3-1.log"), "what it printed");
        Files.writeString(logs.resolve("c1-1.log"), "what one that did not fail printed");

        var outcome = workbench.call("report", folder + "/failed", "--no-charts", "--out", folder + "/elsewhere");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var elsewhere = folder.resolve("elsewhere");
        assertThat(links(elsewhere))
                .contains("logs/c3-1.log", "results.jsonl", "guide.html", "summary.csv")
                .allSatisfy(link -> assertThat(elsewhere.resolve(link)).isRegularFile());
        assertThat(elsewhere.resolve("logs/c3-1.log")).hasContent("what it printed");
        assertThat(elsewhere.resolve("logs")).isDirectoryNotContaining("glob:**c1-1.log");
        assertThat(elsewhere.resolve("index.html")).content().contains("<code>logs/c4-1.log</code>");
    }

    /** What the pages of a report lead to, without the anchors. */
    private static Set<String> links(Path report) throws IOException {
        try (var files = Files.list(report)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .flatMap(page -> HREF.matcher(content(page)).results())
                    .map(link -> link.group(1))
                    .filter(link -> !link.isEmpty())
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void aTraceOfARunWithoutTracesIsRefused() throws Exception {
        var outcome = workbench.call(
                "report",
                "--from-jmh",
                JMH.toAbsolutePath().toString(),
                "--format",
                "trace",
                "--out",
                folder + "/none");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualToIgnoringNewLines(
                        "workbench: average-report has no traces, so --format trace has nothing to write");
    }

    @Test
    void manySlicesAreCountedAndNotDrawn() throws Exception {
        var result = Files.readString(JMH).strip();
        var one = result.substring(1, result.length() - 1);
        var many = IntStream.rangeClosed(0, Site.MOST_DRAWN / 2)
                .mapToObj(i -> one.replace("SortBenchmark", "SortBenchmark" + i))
                .collect(Collectors.joining(",", "[", "]"));
        var file = Files.writeString(folder.resolve("many.json"), many);

        var outcome = workbench.call("report", "--from-jmh", file.toString());

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .containsIgnoringWhitespaces("102 slices: 102 with a proven fastest. The report shows each.")
                .contains("Report: file://")
                .doesNotContain("SortBenchmark");
        assertThat(folder.resolve("many-report/charts")).doesNotExist();
        assertThat(folder.resolve("many-report/index.html"))
                .content()
                .contains("SortBenchmark50:size=1000 · width 2", Headings.UNDRAWN);
    }

    @Test
    void severalRunsAreReportedEachInAFolderOfItsOwn() throws Exception {
        var jmh = JMH.toAbsolutePath().toString();
        var mixed = JMH.resolveSibling("mixed.json").toAbsolutePath().toString();

        var outcome = workbench.call("report", "--from-jmh", jmh, "--from-jmh", mixed, "--out", folder + "/all");
        var twice = workbench.call("report", "--from-jmh", jmh, "--from-jmh", jmh, "--out", folder + "/twice");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("== average-report", "== mixed-report");
        assertThat(folder.resolve("all/average-report/index.html")).isNotEmptyFile();
        assertThat(folder.resolve("all/mixed-report/index.html")).isNotEmptyFile();
        assertThat(outcome.out()).containsIgnoringWhitespaces("No cell of these runs was measured twice");
        assertThat(folder.resolve("all/index.html"))
                .content()
                .contains("href=\"./average-report/index.html\"", "No cell of these runs was measured twice");
        assertThat(twice.exitCode()).isEqualTo(2);
        assertThat(twice.err()).contains("two of the runs are called 'average-report'");
        assertThat(folder.resolve("twice")).doesNotExist();
    }

    @Test
    void aReportNeverCoversAnotherRun() throws Exception {
        var mine = Files.writeString(folder.resolve(Journal.FILE), "mine");

        var outcome =
                workbench.call("report", "--from-jmh", JMH.toAbsolutePath().toString(), "--out", folder.toString());

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("holds another run");
        assertThat(mine).hasContent("mine");
        assertThat(folder.resolve("index.html")).doesNotExist();
    }

    @Test
    void refusesAPlaceThatCannotBeAFolder() throws Exception {
        var file = Files.writeString(folder.resolve("mine.txt"), "mine");

        for (var out : List.of(file, file.resolve("report"))) {
            var outcome = workbench.call("report", run.toString(), "--out", out.toString());

            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err()).startsWith("workbench: cannot create the folder --out " + out);
        }
        assertThat(file).hasContent("mine");
    }

    @Test
    void aRunThatWasCutShortIsReportedAsFarAsItWent() throws Exception {
        var journal = Files.readString(run.resolve(Journal.FILE));
        var lines = journal.lines().toList();
        var fork = lines.lastIndexOf(lines.stream()
                .filter(line -> line.contains("\"type\":\"fork\""))
                .reduce((_, last) -> last)
                .orElseThrow());
        write(
                "cut",
                String.join("\n", lines.subList(0, fork)) + "\n"
                        + lines.get(fork).substring(0, 100));
        write("middle", journal.replaceFirst("\n\\{", "\n"));
        write("damaged", journal.replaceFirst("\\{", ""));

        var middle = workbench.call("report", folder + "/middle");
        var cut = workbench.call("report", folder + "/cut");
        var damaged = workbench.call("report", folder + "/cut", folder + "/damaged", "--out", folder + "/both");

        assertThat(cut.exitCode()).as(cut.err()).isZero();
        assertThat(cut.out())
                .containsIgnoringWhitespaces("The run was cut short or has not ended: 3 of 4 forks are in.")
                .containsIgnoringWhitespaces(
                        "line %s of results.jsonl is set aside: it was cut off".formatted(fork + 1));
        assertThat(folder.resolve("cut/summary.csv")).isNotEmptyFile();
        assertThat(middle.exitCode()).as(middle.err()).isZero();
        assertThat(middle.out()).containsIgnoringWhitespaces("line 2 of results.jsonl is set aside: ");
        assertThat(damaged.exitCode()).isEqualTo(2);
        assertThat(damaged.err()).contains("line 1 is damaged");
        assertThat(folder.resolve("both")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            report nowhere                 | there is no nowhere
            report $                       | results.jsonl
            report $/damaged               | line 1 is damaged
            report $/damaged/results.jsonl | line 1 is damaged
            report $/strange               | not a journal
            report $/old                   | schema 1 is not supported; this version reads schema 2
            report --from-jmh nothing.json | there is no nothing.json
            report --from-jmh $/old/results.jsonl | is not a JMH result file
            """)
    void refusesInOneLineWhatIsNoRun(String arguments, String message) throws Exception {
        write("damaged", "{\"type\":\"run\",\n{}\n");
        write("strange", "{\"type\":\"song\"}\n");
        write("old", "{\"type\":\"run\",\"schema\":1}\n");

        var outcome = workbench.call(arguments.replace("$", folder.toString()).split(" ", -1));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("workbench: ").contains(message).doesNotContain("\tat ");
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(folder.resolve("damaged/index.html")).doesNotExist();
    }

    @Test
    void withoutARunItLooksForTheLatestInTheWorkingDirectory() throws Exception {
        var process = workbench.start("report");

        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("workbench: there is no results/latest");
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    private void write(String name, String journal) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(name)).resolve(Journal.FILE), journal);
    }
}
