package workbench.harness.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.analysis.Analysis;
import workbench.results.Failure;
import workbench.results.testkit.SyntheticRun;

class ResultTableTest {

    private static final String LOAD = "download:images=24,latency-min=10ms,latency-max=27ms";

    private final Analysis analysis = Analysis.of(SyntheticRun.seeded(1)
            .cell(LOAD, "sequential", 1, cell -> cell.millis(524).baseline())
            .cell(LOAD, "platform-threads", 24, cell -> cell.millis(33))
            .cell(LOAD, "virtual-threads", 24, cell -> cell.millis(33_000))
            .cell(
                    LOAD,
                    "parallel-streams",
                    24,
                    cell -> cell.failing(1, new Failure(Failure.Kind.BROKEN_CHANNEL, "no", null)))
            .cell(LOAD, "multi-process", 24, cell -> cell.unavailable("too many"))
            .journal());

    @ParameterizedTest
    @ValueSource(ints = {60, 80})
    void staysWithinTheWidth(int columns) {
        assertThat(ResultTable.lines(analysis, columns))
                .allSatisfy(line ->
                        assertThat(line).hasSizeLessThanOrEqualTo(columns).isEqualTo(line.stripTrailing()));
    }

    @Test
    void showsNamesAndFailuresInFullWhereThereIsRoom() {
        assertThat(ResultTable.lines(analysis, 80))
                .anyMatch(line -> line.startsWith("  sequential (width 1)  "))
                .anyMatch(line ->
                        line.matches("  parallel-streams +failed: broke its channel to the workbench +\\d+/\\d+"))
                .contains("  multi-process         not available here");
    }

    @Test
    void keepsTheFiguresAndCutsNamesAndFailuresWhereThereIsNot() {
        assertThat(ResultTable.lines(analysis, 60))
                .anyMatch(line -> line.matches("  platform-thr\\S+ +33\\.\\d+ ms +\\d.* ms +\\d +\\d+/\\d+"))
                .anyMatch(line -> line.matches("  parallel-str\\S+ +failed: broke its channel.*… +\\d+/\\d+"));
    }

    @Test
    void showsDashesBeforeAnythingIsMeasured() {
        var begun = Analysis.of(SyntheticRun.seeded(1)
                .cell(LOAD, "fork-join", 24, cell -> cell.done(0))
                .running()
                .journal());

        assertThat(ResultTable.lines(begun, 80)).anyMatch(line -> line.matches("  fork-join +– +– +– +0/\\d+"));
    }

    @Test
    void headsStandAboveTheirColumns() {
        var lines = ResultTable.lines(analysis, 80);
        var head = lines.stream().filter(line -> line.contains("time per job")).findFirst();

        assertThat(lines)
                .filteredOn(line -> line.contains("33."))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(ends(line)).containsAll(ends(head.orElseThrow())));
    }

    /** Where a cell ends that two blanks or the line's end follow. */
    private static List<Integer> ends(String line) {
        var padded = line + "  ";
        return IntStream.range(1, line.length() + 1)
                .filter(end -> padded.charAt(end - 1) != ' ' && padded.startsWith("  ", end))
                .boxed()
                .toList();
    }
}
