package workbench.statistics.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbench.statistics.stability.SteadyState.SeriesKind;

class SteadyStateTest {

    private static final int POINTS = 1200;

    @Test
    void flat() {
        var steady = classify(_ -> 100);
        assertThat(steady.kind()).isEqualTo(SeriesKind.FLAT);
        assertThat(steady.start()).isZero();
        assertThat(steady.level()).isCloseTo(100, within(0.3));
    }

    @Test
    void warmUpEndsWhereTheLevelIsReached() {
        var steady = classify(i -> i < 300 ? 150 : 100);
        assertThat(steady.kind()).isEqualTo(SeriesKind.WARM_UP);
        assertThat(steady.start()).isCloseTo(300, within(3));
        assertThat(steady.ratioToEnd(110, 110)).isCloseTo(1.1, within(0.003));
    }

    @Test
    void slowDown() {
        assertThat(classify(i -> i < 300 ? 100 : 120).kind()).isEqualTo(SeriesKind.SLOW_DOWN);
    }

    @Test
    void noSteadyStateWhereTheLastSixthStillChanges() {
        assertThat(classify(i -> i < 1050 ? 100 : 130).kind()).isEqualTo(SeriesKind.NO_STEADY_STATE);
        assertThat(classify(i -> i < 950 ? 130 : 100).kind()).isEqualTo(SeriesKind.WARM_UP);
    }

    @Test
    void aStepWithinFivePercentIsStillTheSameLevel() {
        var steady = classify(i -> i < 400 ? 103 : 100);
        assertThat(steady.kind()).isEqualTo(SeriesKind.FLAT);
        assertThat(steady.changes())
                .as("the change is seen nevertheless")
                .singleElement()
                .satisfies(change -> assertThat(change).isBetween(390, 410));
    }

    @Test
    void spikesAreFlaggedAndDoNotCut() {
        var steady = classify(i -> i == 500 ? 1000 : 100);
        assertThat(steady.outliers()).containsExactly(500);
        assertThat(steady.kind()).isEqualTo(SeriesKind.FLAT);
        assertThat(steady.changes()).isEmpty();
    }

    @Test
    void aSpikeIsHeldAgainstItsNeighbourhood() {
        assertThat(classify(i -> i == 500 || i == 1190 ? 130 : 100).outliers()).containsExactly(500, 1190);
        assertThat(classify(i -> i < 600 ? 130 : 100).outliers())
                .as("a step is no spike")
                .isEmpty();
    }

    @Test
    void aSlowPartAmidTheFinalLevelIsWarmUp() {
        assertThat(classify(i -> i < 200 || i >= 400 ? 100 : 150).kind()).isEqualTo(SeriesKind.WARM_UP);
    }

    @Test
    void answersWhatCannotBeClassified() {
        assertThat(SteadyState.of(new double[299])).isEmpty();
        assertThat(SteadyState.of(new double[300])).isEmpty();
        var constant = IntStream.range(0, 300).mapToDouble(_ -> 5).toArray();
        assertThat(SteadyState.of(constant))
                .hasValueSatisfying(steady -> assertThat(steady.kind()).isEqualTo(SeriesKind.FLAT));
    }

    /** One percent of noise around a level. */
    private static SteadyState classify(IntToDoubleFunction level) {
        var random = new Random(5);
        return SteadyState.of(IntStream.range(0, POINTS)
                        .mapToDouble(i -> level.applyAsDouble(i) * Math.exp(0.01 * random.nextGaussian()))
                        .toArray())
                .orElseThrow();
    }
}
