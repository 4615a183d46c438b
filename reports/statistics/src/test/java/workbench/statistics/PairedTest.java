package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void theCheckByRanksIsFreedFromTheRoundsToo() {
        var cells = new ArrayList<>(cells(4, 0.2));
        cells.set(
                1,
                new Sample(cells.get(1).forks().stream()
                        .map(fork -> new Fork(fork.round(), 1.1 * fork.value(), List.of()))
                        .toList()));
        var comparison = Family.of(cells, 0.05).comparison(0, 1);
        assertThat(comparison.verdict()).isEqualTo(Verdict.WIN);
        assertThat(comparison.robust())
                .hasValueSatisfying(
                        check -> assertThat(check.interval().contains(1 / 1.1)).isTrue());
        assertThat(width(comparison.robust().orElseThrow().interval())).isLessThan(0.05);
    }

    @Test
    void aCellThatLeftEarlyDoesNotMakeLateRoundsLookSlow() {
        var cells = new ArrayList<Sample>();
        for (var cell : cells(4, 0.2)) {
            var factor = List.of(1.0, 1.1, 1000.0, 1000.0).get(cells.size());
            cells.add(new Sample(cell.forks().stream()
                    .map(fork -> new Fork(fork.round(), factor * fork.value(), List.of()))
                    .toList()));
        }
        cells.set(3, cells.get(3).first(6));
        var check = Family.of(cells, 0.05).comparison(0, 1).robust().orElseThrow();
        assertThat(width(check.interval())).isLessThan(0.05);
    }

    @Test
    void roundsThatDoNotDifferLeaveItToWelch() {
        assertThat(Family.of(cells(6, 0), 0.05).comparison(0, 1).paired()).isFalse();
    }

    @Test
    void cellsThatDifferByAFactorInEveryRoundAreNotInfinitelySure() {
        var first = cells(4, 0.2);
        var factor = Sample.ofValues(first.getFirst().forks().stream()
                .mapToDouble(fork -> 1.03 * fork.value())
                .toArray());
        var comparison = Family.of(List.of(first.get(0), factor, first.get(1), first.get(2)), 0.05)
                .comparison(0, 1);
        assertThat(comparison.paired())
                .as("their differences vary by rounding only")
                .isFalse();
        assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
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

    @Test
    void aRoundMeasuredTwiceIsNotShared() {
        var cells = cells(5, 0.2);
        var doubled = new ArrayList<>(cells.getFirst().forks());
        doubled.set(9, new Fork(9, 50, List.of()));
        var family = Family.of(List.of(new Sample(doubled), cells.get(1), cells.get(2), cells.get(3)), 0.05);
        var eight = cells.stream().limit(4).map(sample -> sample.first(8)).toList();
        assertThat(family.comparison(0, 1).ratio())
                .isEqualTo(Family.of(eight, 0.05).comparison(0, 1).ratio());
    }

    /**
     * The differences of the rounds have the deviation s; n = (t s / ln 1.02)^2. For s = 0.05 that is 6.375 t^2, and t(0.975,
     * 26) = 2.056; for s = 0.03 it is 2.295 t^2, and t(0.975, 11) = 2.201.
     */
    @ParameterizedTest
    @CsvSource({"0.05, 27", "0.03, 12"})
    void forksNeededRestOnTheDifferencesWithinRounds(double deviation, int needed) {
        double[] differences = {-0.06, -0.04, -0.02, 0, 0.02, 0.04, 0.06};
        var scale = deviation / Math.sqrt(0.0112 / 6);
        var rounds = IntStream.range(0, 7).mapToDouble(i -> 0.8 * (i % 3)).toArray();
        var a = new PreparedSample(Sample.ofValues(IntStream.range(0, 7)
                .mapToDouble(i -> Math.exp(rounds[i] + scale * differences[i]))
                .toArray()));
        var b = new PreparedSample(Sample.ofValues(
                IntStream.range(0, 7).mapToDouble(i -> Math.exp(rounds[i])).toArray()));
        assertThat(ForksNeeded.of(Pair.of(a, b, true), 0.05, 1, Tolerance.of(Margin.DEFAULT)))
                .isEqualTo(needed);
    }

    private static double width(Comparison comparison) {
        return width(comparison.interval().orElseThrow());
    }

    private static double width(Interval interval) {
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
