package workbench.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.analysis.cell.Status;
import workbench.statistics.Margin;

/** The marks of the ratios are where the data say. */
@ParameterizedClass
@MethodSource("cases")
class RatioChartTest {

    private static final double PIXEL = 1;

    private final Model model;
    private final Theme theme;
    private final Ink ink;

    RatioChartTest(Model model, Theme theme) {
        this.model = model;
        this.theme = theme;
        ink = Ink.of(new RatioChart(model.slice(), model.palette()), theme);
    }

    static Stream<Arguments> cases() {
        return Ink.cases();
    }

    @Test
    void barsSpanTheIntervalsAndDotsAreAtTheRatios() {
        var upper = new RatioChart(model.slice(), model.palette()).axis(theme).getUpperBound();
        var shown = model.slice().with(Status.RANKED);
        for (var lane = 0; lane < shown.size(); lane++) {
            var colour = model.palette().colour(shown.get(lane).name(), theme);
            var ratio = shown.get(lane).toBest().map(c -> c.ratio()).orElse(1.0);
            var interval = shown.get(lane).toBest().flatMap(c -> c.simultaneous());
            var beyond = ratio > upper;
            var left = beyond
                    ? ink.area().getMaxX() - 24
                    : Math.min(
                            ink.x(ratio) - 5,
                            interval.map(i -> ink.x(i.low()) - 1).orElse(Double.MAX_VALUE));
            var right = beyond
                    ? ink.area().getMaxX()
                    : Math.max(
                            ink.x(ratio) + 5,
                            interval.map(i -> ink.x(i.high()) + 1).orElse(0.0));

            assertThat(ink.bounds(ink.strip(lane, -6, 6), colour)).hasValueSatisfying(bar -> {
                assertThat(bar.getMinX()).isCloseTo(left, within(PIXEL));
                assertThat(bar.getMaxX()).isCloseTo(Math.min(right, ink.area().getMaxX()), within(2 * PIXEL));
            });
            if (!beyond) {
                var middle = ink.y(lane);
                assertThat(ink.disc(ink.strip(lane, -6, 6), 3, colour)).hasValueSatisfying(dot -> {
                    assertThat(dot.getX()).isCloseTo(ink.x(ratio), within(PIXEL));
                    assertThat(dot.getY()).isCloseTo(middle, within(PIXEL));
                });
            }
        }
        ink.assertMarksAreInside(theme);
    }

    @Test
    void linesConnectTheEndsOfTheIntervals() {
        var shown = model.slice().with(Status.RANKED);
        for (var lane = 0; lane < shown.size(); lane++) {
            var colour = model.palette().colour(shown.get(lane).name(), theme);
            var y = ink.y(lane);
            shown.get(lane)
                    .toBest()
                    .flatMap(comparison -> comparison.simultaneous())
                    .filter(interval -> ink.x(interval.high()) < ink.area().getMaxX())
                    .ifPresent(interval -> assertThat(
                                    ink.share(colour, ink.x(interval.low()), y, ink.x(interval.high()), y))
                            .isGreaterThan(0.98));
        }
    }

    @Test
    void theBandSpansWhatIsPracticallyEqual() {
        var below = new Rectangle2D.Double(
                ink.area().getMinX() - 3, ink.area().getMaxY() - 6, ink.area().getWidth() + 6, 4);

        assertThat(ink.bounds(below, theme.band())).hasValueSatisfying(band -> {
            assertThat(band.getMinX()).isCloseTo(ink.x(1 / Margin.DEFAULT.ratio()), within(PIXEL));
            assertThat(band.getMaxX()).isCloseTo(ink.x(Margin.DEFAULT.ratio()), within(PIXEL));
        });
        assertThat(ink.bounds(below, theme.axis()))
                .hasValueSatisfying(line -> assertThat(line.getCenterX()).isCloseTo(ink.x(1), within(PIXEL)));
    }
}
