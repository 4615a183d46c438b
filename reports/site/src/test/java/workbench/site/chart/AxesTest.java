package workbench.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.analysis.Analysis;
import workbench.analysis.slice.Slice;
import workbench.results.Journal;
import workbench.results.testkit.SyntheticRuns;

/** The axes hold all that is shown, and begin where they must not mislead. */
class AxesTest {

    @Test
    void timesOfOneMagnitudeStandOnALinearAxisFromZero() {
        var slice = slices(SyntheticRuns.tour())[0];
        var axis = new TimeChart(slice, new Palette(List.of())).axis(Theme.LIGHT);

        assertThat(axis).isInstanceOf(NumberAxis.class);
        assertThat(axis.getLowerBound()).isZero();
        assertThat(axis.getUpperBound()).isGreaterThan(1.1 * slowestMillis(slice));
        assertThat(axis.getLabel()).isEqualTo("Time per job, ms (lower is better)");
    }

    @Test
    void timesOfSeveralMagnitudesStandOnALogarithmicAxisThatSaysSo() {
        var slice = slices(SyntheticRuns.tour())[1];
        var axis = new TimeChart(slice, new Palette(List.of())).axis(Theme.LIGHT);

        assertThat(axis).isInstanceOf(LogAxis.class);
        assertThat(axis.getLowerBound()).isBetween(0.9, 1.2);
        assertThat(axis.getUpperBound()).isGreaterThan(slowestMillis(slice) / 1000);
        assertThat(axis.getLabel()).contains("logarithmic");
    }

    @Test
    void barsStandOnALinearAxisFromZero() {
        var axis = new ColdChart(slices(SyntheticRuns.tour())[1], new Palette(List.of())).axis(Theme.DARK);

        assertThat(axis).isInstanceOf(NumberAxis.class);
        assertThat(axis.getLowerBound()).isZero();
    }

    @Test
    void aBaselineFarBehindDoesNotSqueezeTheRatios() {
        var axis = new RatioChart(slices(SyntheticRuns.tour())[1], new Palette(List.of())).axis(Theme.LIGHT);

        assertThat(axis.getLowerBound()).isBetween(0.9, 0.98);
        assertThat(axis.getUpperBound()).isBetween(1.12, 2.0);
    }

    @ParameterizedTest
    @CsvSource({"0.9, 1", "1, 1", "1.1, 2", "4.9, 5", "51, 100", "0.003, 0.005"})
    void stepsAreRound(double least, double step) {
        assertThat(Scale.step(least)).isEqualTo(step);
    }

    @Test
    void labelsAtLineEndsAreMovedApartWithinBounds() {
        assertThat(EndLabels.apart(new double[] {10, 12, 100}, 0, 200)).containsExactly(10, 28, 100);
        assertThat(EndLabels.apart(new double[] {190, 195, 199}, 0, 200)).containsExactly(164, 182, 200);
    }

    @Test
    void longNamesLoseTheirMiddleAndShortOnesNothing() {
        var name = "a-strategy-with-a-very-long-name-indeed-that-nobody-would-type";

        var fitted = Typeface.REGULAR.fitted(name, 13, 150);

        assertThat(Typeface.REGULAR.width(fitted, 13)).isLessThanOrEqualTo(150);
        assertThat(fitted).startsWith("a-strat").endsWith("type").contains("…");
        assertThat(Typeface.REGULAR.fitted("fork-join", 13, 150)).isEqualTo("fork-join");
    }

    @Test
    void aNameAndItsOptionsStandOnTwoLines() {
        assertThat(LaneAxis.LaneName.of("fork-join:a=1,b=x:y"))
                .isEqualTo(new LaneAxis.LaneName("fork-join", "a=1,b=x:y"));
        assertThat(LaneAxis.LaneName.of("fork-join [-XX:+UseZGC]").options()).isNotEmpty();
        assertThat(LaneAxis.LaneName.of("fork-join")).isEqualTo(new LaneAxis.LaneName("fork-join", ""));
    }

    @Test
    void aStrategyHasOneColourAcrossSlices() {
        var analysis = Analysis.of(SyntheticRuns.tour());
        var palette = Palette.of(analysis);

        assertThat(palette.names()).startsWith("sequential", "platform-threads");
        assertThat(palette.index("fork-join")).isEqualTo(3);
    }

    private static Slice[] slices(Journal journal) {
        return Analysis.of(journal).slices().toArray(Slice[]::new);
    }

    private static double slowestMillis(Slice slice) {
        return slice.measured().stream()
                        .mapToDouble(standing ->
                                standing.measurement().steady().orElseThrow().value())
                        .max()
                        .orElseThrow()
                / 1e6;
    }
}
