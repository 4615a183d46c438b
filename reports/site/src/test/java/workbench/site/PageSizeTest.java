package workbench.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.analysis.Analysis;
import workbench.results.Evidence;
import workbench.results.Journal;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.SyntheticRun;
import workbench.site.chart.Palette;
import workbench.site.export.Exports;

@DisplayName("The page of 60 cells with 10 forks each, and all that a harness records")
class PageSizeTest {

    private static final int CELLS = 60;
    private static final int MOST_BYTES = 300_000;

    @ParameterizedTest(name = "has at most 300 kB without pictures, as slices of {0}")
    @ValueSource(ints = {60, 20, 5})
    void size(int cellsPerSlice) {
        var analysis = Analysis.of(journal(cellsPerSlice));
        var page = new Page(analysis, Palette.of(analysis), Map.of(), List.of(Exports.CELLS, Exports.TIMES), _ -> true);

        assertThat(analysis.slices()).hasSize(CELLS / cellsPerSlice);
        assertThat(page.html().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(MOST_BYTES);
    }

    private static Journal journal(int cellsPerSlice) {
        var run = SyntheticRun.seeded(1).forks(10).iterations(5);
        for (var cell = 0; cell < CELLS; cell++) {
            var millis = 100 * Math.exp(.005 * cell);
            var slice = cell / cellsPerSlice;
            run.cell(
                    "factor:numbers=" + slice % 3,
                    "strategy-" + cell % cellsPerSlice,
                    2 + slice / 3,
                    c -> c.millis(millis)
                            .noise(.03)
                            .floorMillis(90)
                            .cpuMillis(180)
                            .memory(200L << 20));
        }
        var evidence = new Evidence(2, 20_000_000L, 18_500_000L, null, 2, List.of(), 2, 4_998L, null);
        return Recorded.of(run.journal())
                .each(fork -> Recorded.explained(Recorded.disturbed(fork, .01), fork.cost(), evidence))
                .journal();
    }
}
