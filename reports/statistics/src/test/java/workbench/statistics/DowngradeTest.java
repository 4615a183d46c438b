package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What weakens a verdict. */
class DowngradeTest {

    private static final Sample FAST = steady(100);
    private static final Sample SLOW = steady(150);

    @Test
    void aWinThatOnlyOutlyingIterationsMakeIsALean() {
        // The forks' values differ, the medians of their iterations do not.
        var spiky = withIterations(150, List.of(99.0, 100.0, 101.0, 300.0));
        var calm = withIterations(100, List.of(99.0, 100.0, 101.0));
        var comparison = Family.of(List.of(calm, spiky), 0.05).comparison(0, 1);
        assertThat(comparison.pWin()).isLessThan(0.05);
        assertThat(comparison.verdict()).isEqualTo(Verdict.LEAN);
        assertThat(comparison.warnings()).containsExactly(Warning.RESTS_ON_OUTLIERS);
        assertThat(comparison.robust())
                .hasValueSatisfying(check -> assertThat(check.different()).isFalse());
    }

    @Test
    void theCheckByRanksNeverStrengthens() {
        // Medians that differ clearly behind forks that do not.
        var low = withIterations(100, List.of(10.0, 11.0, 12.0));
        var high = withIterations(100, List.of(90.0, 91.0, 92.0));
        var comparison = Family.of(List.of(low, high), 0.05).comparison(0, 1);
        assertThat(comparison.robust())
                .hasValueSatisfying(check -> assertThat(check.different()).isTrue());
        assertThat(comparison.verdict()).isEqualTo(Verdict.TIE);
    }

    @Test
    void aLeanThatTheCheckDoesNotFindIsInconclusiveAndDoesNotRank() {
        var fast = withIterations(100, List.of(100.0));
        var slow = withIterations(102.2, List.of(100.0));
        var comparison = Family.of(List.of(fast, slow), 0.05).comparison(0, 1);
        assertThat(comparison.pDifferent()).isLessThan(0.05);
        assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(comparison.different()).isFalse();
        assertThat(Family.of(List.of(fast, slow), 0.05).ranks()).containsOnly(new RankInterval(1, 2));
    }

    @Test
    void aBusyMachinePermitsNeitherWinNorTie() {
        var busy = Family.of(List.of(FAST, SLOW, steady(100.01)), 0.05).onBusyMachine();
        assertThat(busy.comparison(0, 1).verdict()).isEqualTo(Verdict.LEAN);
        assertThat(busy.comparison(0, 2).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(busy.comparison(0, 2).warnings()).contains(Warning.BUSY_MACHINE);
    }

    @Test
    void anotherAnalysisThatDisagreesMakesItInconclusive() {
        var one = Family.of(List.of(FAST, SLOW), 0.05);
        var other = Family.of(List.of(SLOW, FAST), 0.05);
        var none = Family.of(List.of(FAST, Sample.ofValues()), 0.05);
        assertThat(one.confirmedBy(one, Warning.RESTS_ON_REPETITION).comparison(0, 1))
                .isEqualTo(one.comparison(0, 1));
        for (var disagreeing : List.of(other, none)) {
            var comparison = one.confirmedBy(disagreeing, Warning.RESTS_ON_UNSTEADY_FORKS)
                    .comparison(0, 1);
            assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(comparison.warnings()).containsExactly(Warning.RESTS_ON_UNSTEADY_FORKS);
        }
    }

    @Test
    void otherForksThatDisagreeMakeItInconclusive() {
        var family = Family.of(List.of(FAST, SLOW), 0.05);
        assertThat(family.confirmedBy(List.of(FAST, steady(160)), Warning.RESTS_ON_REPETITION)
                        .comparison(0, 1))
                .as("another size, the same verdict")
                .isEqualTo(family.comparison(0, 1));
        assertThat(family.confirmedBy(List.of(FAST, steady(100.01)), Warning.RESTS_ON_REPETITION)
                        .comparison(0, 1))
                .satisfies(comparison -> {
                    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
                    assertThat(comparison.warnings()).containsExactly(Warning.RESTS_ON_REPETITION);
                });
        assertThatThrownBy(() -> family.confirmedBy(List.of(FAST), Warning.RESTS_ON_REPETITION))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void otherForksCountAtTheLookThatJudged() {
        // Decided at five forks; without one of them four are left, which permit no verdict, though ten were measured.
        var slow = new Sample(IntStream.range(0, 10)
                .mapToObj(i -> new Fork(i + 1, 150 + i, List.of()))
                .toList());
        var without = new Sample(
                slow.forks().stream().filter(fork -> fork.round() != 2).toList());
        var family = Family.of(List.of(FAST, slow), Looks.at(5, 10));
        assertThat(family.comparison(0, 1).forksB()).isEqualTo(5);
        assertThat(family.confirmedBy(List.of(FAST, without), Warning.RESTS_ON_REPETITION)
                        .comparison(0, 1)
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void tooFewForksForTheCheckAreNotCalledOutlying() {
        var comparison = Family.of(List.of(FAST, SLOW), 0.005).comparison(0, 1);
        assertThat(comparison.verdict()).isEqualTo(Verdict.LEAN);
        assertThat(comparison.warnings()).containsExactly(Warning.TOO_FEW_FOR_ROBUST_CHECK);
    }

    private static Sample steady(double centre) {
        return Sample.ofValues(centre, centre * 1.002, centre * 0.999, centre * 1.001, centre * 0.998);
    }

    /** Six forks around {@code value}, half a percent apart, their iterations around the given ones. */
    private static Sample withIterations(double value, List<Double> iterations) {
        return new Sample(IntStream.range(0, 6)
                .mapToObj(i -> {
                    var factor = 1 + 0.002 * (i - 2.5);
                    return new Fork(
                            i + 1,
                            value * factor,
                            iterations.stream().map(time -> time * factor).toList());
                })
                .toList());
    }

    @Test
    void theCheckIsByItselfAndAtTheLevelOfTheComparison() {
        var comparison = Family.of(List.of(FAST, SLOW), 0.05).comparison(0, 1);
        assertThat(comparison.robust())
                .hasValueSatisfying(
                        check -> assertThat(check.interval().level()).isEqualTo(0.95));
    }

    @Test
    void aMedianOfZeroLeavesNothingToCheck() {
        var coarse = withIterations(150, List.of(0.0, 0.0, 450.0));
        var comparison = Family.of(List.of(withIterations(100, List.of(100.0)), coarse), 0.05)
                .comparison(0, 1);
        assertThat(comparison.robust()).isEmpty();
        assertThat(comparison.verdict()).isEqualTo(Verdict.WIN);
    }
}
