package workbench.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Status;
import workbench.results.testkit.SyntheticRuns;

/** What failed has a lane among the times, and says why it has none. */
class FailedLanesTest {

    @Test
    void sayWhatHappened() {
        var analysis = Analysis.of(SyntheticRuns.troubled());
        var slice = analysis.slices().getFirst();
        var chart = new TimeChart(slice, Palette.of(analysis));
        var sketch = Sketch.of(chart);

        assertThat(slice.with(Status.FAILED)).hasSizeGreaterThan(1).allSatisfy(failed -> {
            assertThat(sketch.texts()).extracting(SketchGraphics.Written::text).contains(failed.name());
            assertThat(chart.words().alt()).contains(failed.name() + " failed: ");
        });
        assertThat(sketch.texts())
                .extracting(SketchGraphics.Written::text)
                .contains("failed: lost an item", "failed: deadline passed");
        assertThat(sketch.textsOverTexts()).isEmpty();
        assertThat(sketch.textsCut()).isEmpty();
    }
}
