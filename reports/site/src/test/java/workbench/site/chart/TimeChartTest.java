package workbench.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.analysis.cell.Status;
import workbench.statistics.Fork;

/** The marks of the times are where the data say. */
@ParameterizedClass
@MethodSource("cases")
class TimeChartTest {

    private static final double PIXEL = 1;

    private final Model model;
    private final Theme theme;
    private final Ink ink;

    TimeChartTest(Model model, Theme theme) {
        this.model = model;
        this.theme = theme;
        ink = Ink.of(new TimeChart(model.slice(), model.palette()), theme);
    }

    static Stream<Arguments> cases() {
        return Ink.cases();
    }

    @Test
    void boxesSpanTheIntervalsAndTicksAreAtTheEstimates() {
        var shown = model.slice().measured();
        for (var lane = 0; lane < shown.size(); lane++) {
            var estimate = shown.get(lane).measurement().steady().orElseThrow();
            var interval = estimate.interval().orElseThrow();
            var colour = model.palette().colour(shown.get(lane).name(), theme);
            var value = ink.time(estimate.value());
            var left = Math.min(ink.time(interval.low()) - 0.75, value - 1.5);
            var right = Math.max(ink.time(interval.high()) + 0.75, value + 1.5);

            assertThat(ink.bounds(ink.strip(lane, -14, -4), colour)).hasValueSatisfying(box -> {
                assertThat(box.getMinX()).isCloseTo(left, within(PIXEL));
                assertThat(box.getMaxX()).isCloseTo(right, within(PIXEL));
            });
            assertThat(ink.share(colour, value, ink.y(lane) - 17, value, ink.y(lane) - 1))
                    .isGreaterThan(0.95);
        }
        ink.assertMarksAreInside(theme);
    }

    @Test
    void dotsSpanTheForks() {
        var shown = model.slice().measured();
        for (var lane = 0; lane < shown.size(); lane++) {
            var forks = shown.get(lane).measurement().sample().forks().stream()
                    .mapToDouble(Fork::value)
                    .summaryStatistics();
            var radius = shown.get(lane).status() == Status.BESIDE ? 4.4 : 4;
            var colour = model.palette().colour(shown.get(lane).name(), theme);

            assertThat(ink.bounds(ink.strip(lane, 3, 24), colour)).hasValueSatisfying(dots -> {
                assertThat(dots.getMinX()).isCloseTo(ink.time(forks.getMin()) - radius, within(2 * PIXEL));
                assertThat(dots.getMaxX()).isCloseTo(ink.time(forks.getMax()) + radius, within(2 * PIXEL));
            });
        }
    }

    @Test
    void smallDotsSpanTheIterations() {
        var shown = model.slice().measured();
        for (var lane = 0; lane < shown.size(); lane++) {
            var iterations = shown.get(lane).measurement().sample().forks().stream()
                    .flatMap(fork -> fork.iterations().stream())
                    .mapToDouble(Double::doubleValue)
                    .summaryStatistics();
            var faint = theme.mix(model.palette().colour(shown.get(lane).name(), theme), .42);

            assertThat(ink.bounds(ink.strip(lane, 2, 26), faint)).hasValueSatisfying(dots -> {
                assertThat(dots.getMinX()).isGreaterThan(ink.time(iterations.getMin()) - 2.1 - PIXEL);
                assertThat(dots.getMaxX()).isLessThan(ink.time(iterations.getMax()) + 2.1 + PIXEL);
            });
        }
    }

    @Test
    void theFloorIsDashed() {
        var x = ink.time(model.slice().floor().orElseThrow());
        var area = ink.area();

        assertThat(ink.share(theme.muted(), x, area.getMinY(), x, area.getMaxY()))
                .isBetween(0.35, 0.65);
        for (var beside : new double[] {-4, 4}) {
            assertThat(ink.share(theme.muted(), x + beside, area.getMinY(), x + beside, area.getMaxY()))
                    .isLessThan(0.05);
        }
    }
}
