package workbench.statistics.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of level in the times of a history. */
class LevelShiftsTest {

    private static final int HISTORIES = 1_000;
    private static final double SCATTER = 0.04;

    private final Random random = new Random(20_261_128);

    private double[] history(int runs, IntToDoubleFunction level) {
        return IntStream.range(0, runs)
                .mapToDouble(run -> 100 * Math.exp(level.applyAsDouble(run) + SCATTER * random.nextGaussian()))
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 10, 14, 20, 40, 100})
    void oneHistoryInTwentyOfEqualRunsShowsAChange(int runs) {
        var wrong = IntStream.range(0, HISTORIES)
                .filter(_ -> !LevelShifts.of(history(runs, _ -> 0)).isEmpty())
                .count();

        var twoErrors = 2 * Math.sqrt(0.05 * 0.95 / HISTORIES);
        assertThat((double) wrong / HISTORIES).isLessThanOrEqualTo(0.05 + twoErrors);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 8, 12, 30})
    void aShiftByFiveTimesTheScatterIsFoundOnceThreeRunsLieBehindIt(int runs) {
        var start = runs - LevelShifts.SHORTEST;
        var found = IntStream.range(0, HISTORIES)
                .filter(_ -> LevelShifts.of(history(runs, run -> run < start ? 0 : 5 * SCATTER))
                        .contains(start))
                .count();

        assertThat((double) found / HISTORIES).isGreaterThan(0.85);
    }

    @Test
    void withTooFewRunsThereIsNone() {
        assertThat(LevelShifts.of(new double[] {})).isEmpty();
        assertThat(LevelShifts.of(new double[] {1, 1, 9, 9, 9})).isEmpty();
        assertThat(LevelShifts.of(new double[] {1, 1, 1, 1, 9, 1, 1, 1}))
                .as("one odd run")
                .isEmpty();
        assertThat(LevelShifts.of(new double[] {1, 1.01, 1.02, 9, 9.01, 9.02})).containsExactly(3);
    }
}
