package workbench.harness.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {

    private static final Duration LENGTH = Duration.ofSeconds(100);

    private static long[] offsets(String plan, Duration length) {
        var timetable = Timetable.of(ArrivalPlan.parse(plan), length);
        return IntStream.range(0, timetable.size()).mapToLong(timetable::offset).toArray();
    }

    @Test
    void pacedArrivalsHaveEqualGaps() {
        assertThat(offsets("rate=4/s,paced", Duration.ofSeconds(1)))
                .containsExactly(0, 250_000_000, 500_000_000, 750_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate=200/s", "rate=200/s,paced", "rate=200/s,bursts"})
    void arrivalsAscendWithinTheLengthAtTheRate(String plan) {
        var offsets = offsets(plan, LENGTH);

        assertThat(offsets).isSorted();
        assertThat(offsets[offsets.length - 1]).isLessThan(LENGTH.toNanos());
        // Three standard deviations of a Poisson count of bursts of 10: 3 * 10 * sqrt(2,000).
        assertThat(offsets.length).isCloseTo(20_000, within(1_350));
    }

    /** The gaps of a Poisson process are exponential: their standard deviation is their mean, and a share of 1 - 1/e is below it. */
    @Test
    void poissonGapsAreExponential() {
        var offsets = offsets("rate=200/s", LENGTH);
        var gaps = IntStream.range(1, offsets.length)
                .mapToLong(arrival -> offsets[arrival] - offsets[arrival - 1])
                .toArray();
        var mean = LongStream.of(gaps).average().orElseThrow();
        var deviation = Math.sqrt(LongStream.of(gaps)
                .mapToDouble(gap -> (gap - mean) * (gap - mean))
                .average()
                .orElseThrow());

        assertThat(mean).isCloseTo(5e6, Percentage.withPercentage(3));
        assertThat(deviation / mean).isCloseTo(1, within(.03));
        assertThat(LongStream.of(gaps).filter(gap -> gap < mean).count() / (double) gaps.length)
                .isCloseTo(1 - 1 / Math.E, within(.015));
    }

    @Test
    void burstsComeAtOnce() {
        var offsets = offsets("rate=200/s,bursts", LENGTH);

        assertThat(offsets.length % Timetable.BURST).isZero();
        assertThat(LongStream.of(offsets).distinct().count()).isEqualTo(offsets.length / Timetable.BURST);
    }

    @Test
    void theSeedDecides() {
        assertThat(offsets("rate=200/s", LENGTH))
                .isEqualTo(offsets("rate=200/s,seed=1,p50", LENGTH))
                .isNotEqualTo(offsets("rate=200/s,seed=2", LENGTH));
        var plan = ArrivalPlan.parse("rate=200/s");
        assertThat(plan.inRound(1)).isEqualTo(plan.inRound(1)).isNotEqualTo(plan.inRound(2));
    }

    @Test
    void thereIsAlwaysOne() {
        assertThat(offsets("rate=0.01/s", Duration.ofMillis(1))).hasSize(1);
    }
}
