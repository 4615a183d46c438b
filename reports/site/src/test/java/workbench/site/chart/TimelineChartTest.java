package workbench.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bars of traced items are at the times and in the rows that the data say. */
@ParameterizedClass
@MethodSource("cases")
class TimelineChartTest {

    private static final double PIXEL = 1;

    private final Model model;
    private final Theme theme;
    private final Ink ink;

    TimelineChartTest(Model model, Theme theme) {
        this.model = model;
        this.theme = theme;
        ink = Ink.of(new TimelineChart(model.slice(), model.timelines(), model.palette()), theme);
    }

    static Stream<Arguments> cases() {
        return Ink.cases();
    }

    @Test
    void barsSpanTheTimesOfTheirItems() {
        var timelines = model.timelines();
        var lanes = ink.area().getHeight() / timelines.size();
        for (var lane = 0; lane < timelines.size(); lane++) {
            var one = timelines.get(lane);
            var colour = model.palette().colour(one.name(), theme);
            var tints = new Color[] {colour, theme.mix(colour, .55)};
            var all = ink.bounds(ink.strip(lane, -lanes / 2, lanes / 2), tints).orElseThrow();
            var rowHeight = all.getHeight() / one.rows();

            assertThat(all.getMinX()).isCloseTo(ink.x(0), within(PIXEL));
            assertThat(all.getMaxX()).isCloseTo(ink.time((double) one.nanos()), within(PIXEL));
            assertThat(all.getCenterY()).isCloseTo(ink.y(lane), within(2 * PIXEL));
            for (var bar : one.bars()) {
                var middle = all.getMinY() + (bar.row() + 0.5) * rowHeight;
                var left = ink.time((double) bar.started());
                var right = ink.time((double) bar.ended());
                var around = new Rectangle2D.Double(left - 4, middle - 0.5, right - left + 8, 1);
                assertThat(ink.bounds(around, tints)).hasValueSatisfying(ends -> {
                    assertThat(ends.getMinX()).isCloseTo(left, within(PIXEL));
                    assertThat(ends.getMaxX()).isCloseTo(right, within(PIXEL));
                });
            }
        }
        ink.assertMarksAreInside(theme);
    }
}
