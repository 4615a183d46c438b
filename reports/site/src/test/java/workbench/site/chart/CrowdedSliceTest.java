package workbench.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Timeline;
import workbench.analysis.cell.Timeline.Traced;
import workbench.results.testkit.SyntheticRun;

@DisplayName("The pictures of a slice of 200 cells")
class CrowdedSliceTest {

    private static final int CELLS = 200;

    /** At four bytes a pixel and two pixels a unit each way, an image of this height takes 66 MB. */
    private static final int HIGHEST = 4600;

    @Test
    @DisplayName("show the first of them, say so, and have a bounded height")
    void bounded() {
        var run = SyntheticRun.seeded(1).forks(3).iterations(2);
        for (var i = 0; i < CELLS; i++) {
            var millis = 10 + .1 * i;
            run.cell(
                    "w",
                    "strategy-" + i,
                    64,
                    cell -> cell.millis(millis).cpuMillis(1000 - millis).memory((long) (1e9 / millis)));
        }
        var analysis = Analysis.of(run.journal());
        var slice = analysis.slices().getFirst();
        var palette = Palette.of(analysis);
        var timelines = slice.measured().stream()
                .map(one -> Timeline.of(one.measurement(), items()))
                .toList();
        var charts = new ArrayList<>(Pictures.charts(slice, palette));
        charts.addAll(Pictures.charts(slice, timelines, palette));

        assertThat(charts)
                .extracting(Chart::name)
                .extracting(name -> name.replaceFirst(".*-", ""))
                .containsExactly("time", "ratio", "cold", "warmup", "trade", "timeline", "latency");
        assertThat(charts).allSatisfy(chart -> {
            assertThat(chart.height()).isLessThanOrEqualTo(HIGHEST);
            assertThat(chart.words().caption()).matches(".*, the first \\d+ of 200");
            assertThat(chart.words().subtitle()).startsWith("the first ");
            var sketch = Sketch.of(chart);
            assertThat(sketch.texts()).anyMatch(text -> text.text().startsWith("strategy-0"));
            assertThat(sketch.textsOverTexts()).isEmpty();
        });
    }

    /** As many in flight as the width allows. */
    private static List<Traced> items() {
        return IntStream.range(0, 640)
                .mapToObj(i -> new Traced(i, "virtual-" + i, Timeline.FORK, i / 64 * 1000L, i / 64 * 1000L + 900))
                .toList();
    }
}
