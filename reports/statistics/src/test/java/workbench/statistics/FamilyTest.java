package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FamilyTest {

    private static final Sample FAST = Sample.ofValues(100, 101, 99, 100.5, 99.5);
    private static final Sample SLOW = Sample.ofValues(150, 151, 149, 152, 148);
    private static final Sample WILD = Sample.ofValues(70, 140, 100, 180, 90);

    @Test
    void winsBeyondTheMargin() {
        var comparison = pair(FAST, SLOW);
        assertThat(comparison.verdict()).isEqualTo(Verdict.WIN);
        assertThat(comparison.ratio()).isCloseTo(2.0 / 3, within(0.01));
        assertThat(comparison.probabilityFaster()).isEqualTo(1);
        assertThat(comparison.forksNeeded()).isEmpty();
        assertThat(comparison.warnings()).isEmpty();
    }

    @Test
    void tiesWithinTheMargin() {
        var same = Sample.ofValues(100.1, 99.9, 100.2, 99.8, 100);
        assertThat(pair(same, Sample.ofValues(100, 100.1, 99.9, 100.2, 99.8)).verdict())
                .isEqualTo(Verdict.TIE);
        var other = pair(same, Sample.ofValues(100.7, 100.5, 100.8, 100.4, 100.6));
        assertThat(other.verdict())
                .as("a tie although the difference is measurable")
                .isEqualTo(Verdict.TIE);
        assertThat(other.pDifferent()).isLessThan(0.05);
    }

    @Test
    void leansWhereTheSizeIsOpen() {
        var comparison = pair(Sample.ofValues(100, 101, 99, 100.5, 99.5), Sample.ofValues(102, 103, 101, 102.5, 101.5));
        assertThat(comparison.verdict()).isEqualTo(Verdict.LEAN);
        assertThat(comparison.forksNeeded()).isEmpty();
    }

    @Test
    void cannotTellWhereForksScatter() {
        var comparison = pair(WILD, FAST);
        assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(comparison.interval())
                .hasValueSatisfying(i -> assertThat(1.0).isBetween(i.low(), i.high()));
    }

    /** By hand: n = 2 (t s / ln 1.02)^2 = 1.275 t^2; with t(0.975, 12) = 2.179 that is 6.05, with t(0.975, 10) = 2.228 6.33. */
    @Test
    void saysHowManyForksWouldSettleIt() {
        double[] logs = {-0.02, -0.01, 0, 0.01, 0.02};
        var sample = Sample.ofValues(Arrays.stream(logs).map(Math::exp).toArray());
        assertThat(pair(sample, sample).forksNeeded()).isEqualTo(OptionalInt.of(7));
        var ofSix = Family.of(Collections.nCopies(6, sample), 0.05).comparison(0, 1);
        assertThat(ofSix.forksNeeded().orElseThrow())
                .as("as one of fifteen pairs")
                .isGreaterThan(7);
    }

    @Test
    void moreThanTwoHundredForksAreNotCounted() {
        assertThat(pair(WILD, WILD).forksNeeded()).isEqualTo(OptionalInt.of(201));
    }

    @Test
    void givesNoVerdictBelowFiveForks() {
        var four = pair(Sample.ofValues(1, 1.01, 1.02, 0.99), Sample.ofValues(9, 9.01, 9.02, 9.03, 9.04));
        assertThat(four.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(four.interval()).isPresent();
        assertThat(four.judged()).isFalse();
        assertThat(four.pDifferent()).isEqualTo(1);
        assertThat(four.warnings()).containsExactly(Warning.TOO_FEW_FOR_VERDICT);
        assertThat(four.forksNeeded()).isEqualTo(OptionalInt.of(5));
    }

    @Test
    void needsMoreForksThanThereAreWhereNothingTellsHowMany() {
        var constant = Sample.ofValues(7, 7, 7, 7, 7, 7, 7);
        assertThat(pair(constant, constant).forksNeeded()).isEqualTo(OptionalInt.of(8));
    }

    @Test
    void aRatioNeedsNoScatter() {
        assertThat(pair(Sample.ofValues(7, 7, 7, 7, 7), Sample.ofValues(14, 14, 14, 14, 14))
                        .ratio())
                .isCloseTo(0.5, within(1e-15));
    }

    @Test
    void answersDegenerateSamples() {
        var constant = Sample.ofValues(7, 7, 7, 7, 7);
        assertInconclusive(pair(constant, constant), Warning.NO_VARIATION);
        assertInconclusive(pair(Sample.ofValues(), FAST), Warning.NO_FORKS);
        assertInconclusive(pair(Sample.ofValues(0, 0, 1, 1, 1), FAST), Warning.ZERO_TIME);
        assertInconclusive(pair(Sample.ofValues(1), Sample.ofValues(2)), Warning.TOO_FEW_FOR_VERDICT);
        assertThat(Family.of(List.of(), 0.05).ranks()).isEmpty();
        assertThat(Family.of(List.of(FAST), 0.05).ranks()).containsExactly(new RankInterval(1, 1));
        assertThatThrownBy(() -> Family.of(List.of(FAST), 0.05).comparison(0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isTheSameFromEitherSideToTheLastBit() {
        var there = Family.of(List.of(FAST, WILD, SLOW), 0.05);
        var back = Family.of(List.of(SLOW, WILD, FAST), 0.05);
        for (var a = 0; a < 3; a++) {
            for (var b = 0; b < 3; b++) {
                if (a != b) {
                    var comparison = there.comparison(a, b);
                    assertThat(back.comparison(2 - a, 2 - b)).isEqualTo(comparison);
                    assertThat(there.comparison(b, a)).isEqualTo(comparison.swapped());
                    assertThat(comparison.swapped().swapped()).isEqualTo(comparison);
                }
            }
        }
    }

    @Test
    void correctsForAllPairs() {
        var alone = pair(FAST, SLOW);
        var among = Family.of(List.of(FAST, SLOW, WILD), 0.05).comparison(0, 1);
        assertThat(among.pDifferent()).isCloseTo(3 * alone.pDifferent(), within(1e-15));
        assertThat(among.pWin()).isCloseTo(3 * alone.pWin(), within(1e-15));
        assertThat(among.interval()).as("intervals are for the pair alone").isEqualTo(alone.interval());
    }

    @Test
    void ranksByWhatIsBeyondDoubt() {
        assertThat(Family.of(List.of(SLOW, FAST, FAST), 0.05).ranks())
                .containsExactly(new RankInterval(3, 3), new RankInterval(1, 2), new RankInterval(1, 2));
        assertThat(Family.of(List.of(WILD, Sample.ofValues(), FAST), 0.05).ranks())
                .containsOnly(new RankInterval(1, 3));
    }

    private static Comparison pair(Sample a, Sample b) {
        return Family.of(List.of(a, b), 0.05).comparison(0, 1);
    }

    private static void assertInconclusive(Comparison comparison, Warning warning) {
        assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(comparison.warnings()).containsExactly(warning);
    }
}
