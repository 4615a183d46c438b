package workbench.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Cells that leave at a look. Each sample repeats the logarithms -0.02, -0.01, 0, 0.01, 0.02 around its mean, so a difference of
 * two has at 5 forks the standard error 0.01 with 8 degrees of freedom.
 */
class RaceTest {

    private static final Looks LOOKS = Looks.at(5, 10);

    @Test
    void aCellThatAnotherBeatsIsOut() {
        var family = family(around(0, 5), around(0.01, 5), around(0.2, 5));

        assertThat(family.out()).containsExactly(2);
        assertThat(family.raceIsOver(0.01)).isFalse();
    }

    /** The third has left after five forks; what it would have been with ten does not matter any more. */
    @Test
    void aCellThatIsOutCountsAsBeaten() {
        var left =
                family(around(0, 10), around(0.1, 10), around(0.2, 5)).choice().orElseThrow();
        var stayed = family(around(0, 10), around(0.1, 10), changed(0.2, -0.1))
                .choice()
                .orElseThrow();

        assertThat(left.verified()).isTrue();
        assertThat(stayed.verified()).isTrue();
        assertThat(stayed.chosen()).isZero();
    }

    @Test
    void theRegretIsThatAgainstTheCellsThatAreLeft() {
        var choice = family(around(0, 10), around(0.005, 10), around(0.2, 5))
                .choice()
                .orElseThrow();

        assertThat(choice.candidates()).containsExactly(0, 1);
        assertThat(requireNonNull(choice.slower().get(2)).low()).isCloseTo(1.16, within(0.02));
        assertThat(choice.regret()).isLessThan(1.02);
    }

    @Test
    void isOverAtASmallRegretOrAProvenWinnerOrWithoutARival() {
        assertThat(family(around(0, 10), around(0, 10)).raceIsOver(0.03)).isTrue();
        assertThat(family(around(0, 10), around(0, 10)).raceIsOver(0.001)).isFalse();
        assertThat(family(around(0, 5), around(1, 5)).raceIsOver(0.001)).isTrue();
        assertThat(family(around(0, 5), Sample.ofValues()).raceIsOver(0.001)).isTrue();
    }

    @Test
    void aCellIsOutOnlyIfAllAnalysesSaySo() {
        var first = family(around(0, 5), around(0.2, 5));
        var other = first.confirmedBy(List.of(around(0, 5), around(0.005, 5)), Warning.RESTS_ON_UNSTEADY_FORKS);

        assertThat(first.out()).containsExactly(1);
        assertThat(other.out()).isEmpty();
    }

    /** Four is too few for anything, so nobody is out at such a look. */
    @Test
    void nobodyIsOutBeforeThereMayBeAVerdict() {
        var early = Looks.at(4, 10);
        var family = Family.of(
                List.of(around(0, 10), sample(IntStream.range(0, 10).mapToDouble(i -> i < 4 ? 0.5 : 0.001 * i))),
                Set.of(),
                early,
                Margin.DEFAULT);

        assertThat(family.choice().orElseThrow().candidates()).contains(0, 1);
    }

    @Test
    void theRegretsOfAllCellsHoldAtOnce() {
        var family = family(around(0, 10), around(0.1, 10));

        assertThat(family.regret(0, 1)).isEqualTo(1);
        assertThat(family.regret(1, 1)).isBetween(1.11, 1.13);
        assertThat(family.regret(1, 10)).isGreaterThan(family.regret(1, 1));
    }

    private static Family family(Sample... samples) {
        return Family.of(List.of(samples), LOOKS);
    }

    private static Sample around(double mean, int forks) {
        return sample(IntStream.range(0, forks).mapToDouble(i -> mean + 0.01 * (i % 5 - 2)));
    }

    /** Five forks around one mean, then five around another. */
    private static Sample changed(double mean, double then) {
        return sample(IntStream.range(0, 10).mapToDouble(i -> (i < 5 ? mean : then) + 0.01 * (i % 5 - 2)));
    }

    private static Sample sample(DoubleStream logs) {
        return Sample.ofValues(Arrays.stream(logs.toArray()).map(Math::exp).toArray());
    }
}
