package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When forks are compared within their rounds. */
class PairedTest {

    /** R's data set {@code sleep}: {@code t.test(..., paired = TRUE)} prints t = -4.0621, df = 9, p-value = 0.002833. */
    @Test
    void pairedAgreesWithRsTTestOfSleep() {
        double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
        double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        var shift = Shift.paired(first, second).orElseThrow();
        assertThat(shift.difference() / shift.standardError()).isCloseTo(-4.0621, within(5e-5));
        assertThat(shift.degreesOfFreedom()).isEqualTo(9);
        assertThat(shift.pDifferent()).isCloseTo(0.002833, within(5e-7));
    }

    @Test
    void roundsThatDifferMakeThePairsNarrow() {
        var paired = Family.of(cells(4, 0.2), 0.05).comparison(0, 1);
        assertThat(paired.paired()).isTrue();
        assertThat(width(paired)).isLessThan(0.05);
        var welch = Family.of(cells(3, 0.2), 0.05).comparison(0, 1);
        assertThat(welch.paired())
                .as("three cells cannot tell whether rounds differ")
                .isFalse();
        assertThat(width(welch)).isGreaterThan(0.2);
    }

    @Test
    void roundsThatDoNotDifferLeaveItToWelch() {
        assertThat(Family.of(cells(6, 0), 0.05).comparison(0, 1).paired()).isFalse();
    }

    @Test
    void onlySharedRoundsAreCompared() {
        var cells = new ArrayList<>(cells(5, 0.2));
        cells.set(0, cells.get(0).first(6));
        var family = Family.of(cells, 0.05);
        assertThat(family.comparison(0, 1).paired()).isTrue();
        var whole = Family.of(cells.stream().map(sample -> sample.first(6)).toList(), 0.05);
        assertThat(family.comparison(0, 1).ratio())
                .isEqualTo(whole.comparison(0, 1).ratio());
        assertThat(family.comparison(1, 2).ratio())
                .isNotEqualTo(whole.comparison(1, 2).ratio());
    }

    @Test
    void aFailedCellDoesNotTakeTheRoundsFromTheOthers() {
        var cells = new ArrayList<>(cells(5, 0.2));
        cells.set(4, Sample.ofValues());
        assertThat(Family.of(cells, 0.05).comparison(0, 1).paired()).isTrue();
    }

    private static double width(Comparison comparison) {
        var interval = comparison.interval().orElseThrow();
        return Math.log(interval.high() / interval.low());
    }

    /** Ten rounds; a fork is the round's effect and one percent of its own. */
    private static List<Sample> cells(int count, double roundDeviation) {
        var random = new Random(21);
        var rounds = random.doubles(10)
                .map(_ -> roundDeviation * random.nextGaussian())
                .toArray();
        return IntStream.range(0, count)
                .mapToObj(_ -> Sample.ofValues(IntStream.range(0, 10)
                        .mapToDouble(i -> Math.exp(rounds[i] + 0.01 * random.nextGaussian()))
                        .toArray()))
                .toList();
    }
}
