package workbench.site.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Timeline;
import workbench.analysis.cell.Timeline.Traced;
import workbench.results.Evidence;
import workbench.results.ForkEntry;
import workbench.results.Journal;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.RecordedRuns;
import workbench.site.Site;

/** Traces beside a journal. */
class TraceFilesTest {

    private static final String TRACE = """
            item,worker,started,ended
            0,"ForkJoinPool-1-worker-1",0,9000000
            1,"a ""worker"", named",1000000,8000000
            2,"ForkJoinPool-1-worker-1",9000000,18000000
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aTraceIsDrawnOnThePage() throws IOException {
        trace(TRACE);

        var page = Files.readString(Site.write(traced("traces/one.csv"), folder));

        assertThat(page)
                .contains("charts/s1-factor-w2-timeline-light.png", "charts/s1-factor-w2-timeline-dark.png")
                .contains("fork-join: 3 items by 2 workers in 18.0 ms, 69 % of its slots busy.");
        assertThat(folder.resolve("charts/s1-factor-w2-timeline-light.png")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3,\"cut o",
                "3,\"cut\"",
                "3,\"cut\",",
                "3,\"cut\",5",
                "3,\"cut\",5,",
                "3,\"x\",5,word\n",
                "3,\"cut o\n4,\"x\",-1,99999999999999999999\n",
                "3,\"x\",-5,9\n",
                "3,\"x\",9,5\n",
                "3,\"x\",1,99999999999999999999\n",
                "\0\0\0"
            })
    void aTraceIsReadUpToADamagedLine(String damaged) throws IOException {
        trace(TRACE + damaged);

        assertThat(timelines("traces/one.csv"))
                .hasSize(1)
                .allMatch(one -> one.bars().size() == 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "item,worker,started,ended\n", "item,worker\n1,x\n", "no trace at all", "\0\0\0"})
    void aFileWithoutItemsIsLeftOut(String text) throws IOException {
        trace(text);

        assertThat(timelines("traces/one.csv")).isEmpty();
    }

    @Test
    void quotesAndCommasInTheNameOfAWorkerSurvive() throws IOException {
        trace(TRACE);

        assertThat(Csv.rows(folder.resolve("traces/one.csv"), TraceFiles.Row.class))
                .extracting(TraceFiles.Row::traced)
                .contains(new Traced(1, "a \"worker\", named", Timeline.UNKNOWN, 1_000_000, 8_000_000));
    }

    @Test
    void aTraceThatIsMissingOrElsewhereIsNoError() throws IOException {
        Files.writeString(folder.resolve("elsewhere.csv"), TRACE);
        Files.createDirectory(folder.resolve("run"));

        assertThat(timelines("traces/none.csv")).isEmpty();
        assertThat(timelines("../elsewhere.csv")).isEmpty();
        assertThat(timelines("")).isEmpty();
    }

    @Test
    void tracesGoWithTheReport() throws IOException {
        trace(TRACE);
        var elsewhere = folder.resolve("elsewhere");

        Site.copyEvidence(traced("traces/one.csv"), folder, elsewhere);
        Site.copyEvidence(traced("traces/none.csv"), folder, elsewhere);

        assertThat(elsewhere.resolve("traces/one.csv")).hasContent(TRACE);
        assertThat(elsewhere.resolve("traces")).isDirectoryNotContaining("glob:**none.csv");
    }

    private void trace(String text) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("traces")).resolve("one.csv"), text);
    }

    private List<Timeline> timelines(String file) {
        var slice = Analysis.of(traced(file)).slices().getFirst();
        var run = folder.resolve("run");
        return TraceFiles.of(slice, Files.isDirectory(run) ? run : folder);
    }

    private static Journal traced(String file) {
        return Recorded.of(RecordedRuns.quiet())
                .each(fork -> fork.cell().equals("c2") && fork.round() == 1 ? traced(fork, file) : fork)
                .journal();
    }

    private static ForkEntry traced(ForkEntry fork, String file) {
        var evidence = new Evidence(2, 18_000_000L, 18_000_000L, file, 2, List.of(), null, null, null);
        return Recorded.explained(fork, null, evidence);
    }
}
