package workbench.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Slice;
import workbench.results.testkit.SyntheticRuns;

/** What failed has a lane in each picture of lanes, and says why it has nothing else. */
class FailedLanesTest {

    private final Analysis analysis = Analysis.of(SyntheticRuns.troubled());
    private final Slice slice = analysis.slices().getFirst();

    @Test
    void sayWhatHappened() {
        assertThat(slice.with(Status.FAILED)).hasSizeGreaterThan(1);
        assertThat(Pictures.charts(slice, Palette.of(analysis)))
                .filteredOn(chart -> chart.name().matches(".*-(time|ratio|cold)"))
                .hasSize(3)
                .allSatisfy(chart -> {
                    var sketch = Sketch.of(chart);
                    assertThat(slice.with(Status.FAILED)).allSatisfy(failed -> {
                        assertThat(sketch.texts())
                                .extracting(SketchGraphics.Written::text)
                                .contains(failed.name());
                        assertThat(chart.words().alt()).contains(failed.name() + " failed: ");
                    });
                    assertThat(sketch.texts())
                            .extracting(SketchGraphics.Written::text)
                            .contains("failed: lost an item", "failed: deadline passed");
                    assertThat(sketch.textsOverTexts()).isEmpty();
                    assertThat(sketch.textsCut()).isEmpty();
                });
    }

    @Test
    void curvesNameWhatHasNone() {
        assertThat(SpeedUps.of(slice))
                .hasValueSatisfying(warmUps -> assertThat(warmUps.words().subtitle())
                        .contains(slice.with(Status.FAILED).getFirst().name())
                        .endsWith(" failed"));
    }
}
