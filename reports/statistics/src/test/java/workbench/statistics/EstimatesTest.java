package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimatesTest {

    @Test
    void isTheGeometricMeanOfTheForks() {
        assertThat(Estimates.of(Sample.ofValues(1, 10, 100), 0.95).value()).isCloseTo(10, within(1e-12));
    }

    /** t(0.975, 2) = 4.302653 (any table); the logarithms are -1, 0, 1, so their standard error is 1/sqrt(3). */
    @Test
    void hasStudentsIntervalOnTheLogarithms() {
        var interval = Estimates.of(Sample.ofValues(Math.exp(-1), 1, Math.E), 0.95)
                .interval()
                .orElseThrow();
        assertThat(Math.log(interval.high())).isCloseTo(4.302653 / Math.sqrt(3), within(1e-6));
        assertThat(Math.log(interval.low())).isCloseTo(-4.302653 / Math.sqrt(3), within(1e-6));
        assertThat(interval.level()).isEqualTo(0.95);
    }

    @Test
    void answersTooFewForksWithoutAnInterval() {
        assertThat(Estimates.of(Sample.ofValues(), 0.95).value()).isNaN();
        assertBare(Sample.ofValues(5), 5, Warning.TOO_FEW_FOR_INTERVAL);
        assertBare(Sample.ofValues(5, 5), 5, Warning.TOO_FEW_FOR_INTERVAL);
    }

    @Test
    void saysThatTheClockIsTooCoarse() {
        var third = 1.0 / 3;
        assertBare(Sample.ofValues(third, third, third), third, Warning.NO_VARIATION);
        assertBare(Sample.ofValues(0, 1, 2), 0, Warning.ZERO_TIME);
    }

    @Test
    void takesTenThousandForks() {
        var sample = Sample.ofValues(
                IntStream.range(0, 10_000).mapToDouble(i -> 100 + i % 7).toArray());
        assertThat(Estimates.of(sample, 0.95).interval()).isPresent();
    }

    private static void assertBare(Sample sample, double value, Warning warning) {
        var estimate = Estimates.of(sample, 0.95);
        assertThat(estimate.value()).isCloseTo(value, within(1e-12));
        assertThat(estimate.interval()).isEmpty();
        assertThat(estimate.warnings()).containsExactly(warning);
    }
}
