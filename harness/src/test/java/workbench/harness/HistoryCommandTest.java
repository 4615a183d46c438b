package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbench.results.Journal;
import workbench.results.testkit.SyntheticHistory;

/** The runs of a folder, on the command line. */
@Timeout(120)
class HistoryCommandTest extends WorkbenchTest {

    @BeforeEach
    void runs() throws IOException {
        for (var run : SyntheticHistory.runs().entrySet()) {
            var home = Files.createDirectories(folder.resolve("results").resolve(run.getKey()));
            Files.write(home.resolve(Journal.FILE), run.getValue().toBytes());
        }
    }

    @Test
    void saysWhatChangedOnTerminalAndPage() throws Exception {
        var results = folder.resolve("results");
        Files.createSymbolicLink(results.resolve("latest"), results.resolve("night-12"));
        Files.writeString(Files.createDirectory(results.resolve("odd")).resolve(Journal.FILE), "nothing\n");
        Files.createDirectory(results.resolve("empty"));

        var outcome = workbench.call("history", results.toString());

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .containsIgnoringWhitespaces(
                        "12 runs from 1 November 2026, 02:00 UTC to 12 November 2026, 02:00 UTC, 2 cells: 3 changes.")
                .containsIgnoringWhitespaces("from night-06 on (commit c0ffee06); the machine did not move as far.")
                .containsIgnoringWhitespaces("(commit c0ffee09); the machine may have moved as far.")
                .containsIgnoringWhitespaces("Left out: odd: ")
                .doesNotContain("empty");
        assertThat(outcome.out().lines().filter(line -> !line.startsWith("Report: ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(results.resolve("history/history.html"))
                .content()
                .contains("from night-06 on (commit c0ffee06)", "Left out: odd: ")
                .doesNotContain("http:", "https:");
        assertThat(results.resolve("history/history.csv")).content().hasLineCount(1 + 12 + 11);
        assertThat(results.resolve("history/otava/otava.yaml")).isNotEmptyFile();
        assertThat(workbench.call("history", results.toString()).exitCode())
                .as("its own folder is no run")
                .isZero();
    }

    @Test
    void aFolderWithoutRunsIsRefused() throws Exception {
        var none = workbench.call("history", folder.resolve("nowhere").toString());
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err())
                .startsWith("workbench: there is no folder ")
                .contains("accepted: a folder with folders of runs")
                .hasLineCount(1);
        var empty = workbench.call("history", folder.toString());
        assertThat(empty.exitCode()).isEqualTo(2);
        assertThat(empty.err()).contains("holds no run; accepted: ").hasLineCount(1);
    }
}
