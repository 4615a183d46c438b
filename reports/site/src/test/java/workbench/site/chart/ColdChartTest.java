package workbench.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.wording.PictureWords;

/** The bars of cold starts are as long as the data say. */
@ParameterizedClass
@MethodSource("cases")
class ColdChartTest {

    private static final double PIXEL = 1;

    private final Model model;
    private final Theme theme;
    private final Ink ink;

    ColdChartTest(Model model, Theme theme) {
        this.model = model;
        this.theme = theme;
        ink = Ink.of(new ColdChart(model.slice(), model.palette()), theme);
    }

    static Stream<Arguments> cases() {
        return Ink.cases();
    }

    @Test
    void barsAreAsLongAsTheirTimes() {
        var shown = PictureWords.withColdStart(model.slice());
        for (var lane = 0; lane < shown.size(); lane++) {
            var one = shown.get(lane).measurement();
            var open = one.open().orElseThrow().value();
            var cold = open + one.first().orElseThrow().value();
            var steady = one.steady().orElseThrow().value();
            var colour = model.palette().colour(shown.get(lane).name(), theme);

            assertThat(ink.bounds(ink.strip(lane, -12, -6), colour)).hasValueSatisfying(bar -> {
                assertThat(bar.getMinX()).isCloseTo(ink.x(0), within(PIXEL));
                assertThat(bar.getMaxX()).isCloseTo(Math.max(ink.time(cold), ink.time(open) + 1) + 0.75, within(PIXEL));
            });
            assertThat(ink.bounds(ink.strip(lane, 6, 12), colour)).hasValueSatisfying(bar -> {
                assertThat(bar.getMinX()).isCloseTo(ink.x(0), within(PIXEL));
                assertThat(bar.getMaxX()).isCloseTo(Math.max(ink.time(steady), ink.x(0) + 1) + 0.75, within(PIXEL));
            });
            if (ink.time(cold) - ink.time(open) > 6) {
                assertThat(ink.bounds(ink.strip(lane, -12, -6), theme.mix(colour, .35)))
                        .hasValueSatisfying(first -> {
                            assertThat(first.getMinX()).isCloseTo(ink.time(open) + 0.75, within(PIXEL));
                            assertThat(first.getMaxX()).isCloseTo(ink.time(cold) - 0.75, within(PIXEL));
                        });
            }
        }
        ink.assertMarksAreInside(theme);
    }
}
