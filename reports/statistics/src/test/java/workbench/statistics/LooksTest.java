package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LooksTest {

    private static final Looks TWO = Looks.at(5, 10);

    @Test
    void levelsGrowWithTheRootOfTheForks() {
        var looks = Looks.at(5, 10, 20, 40);
        assertThat(looks.alphas()).hasSize(4);
        for (var i = 1; i < 4; i++) {
            assertThat(looks.alphas().get(i) / looks.alphas().get(i - 1)).isCloseTo(Math.sqrt(2), within(1e-12));
        }
    }

    @Test
    void otherSequencesShareTheFivePercent() {
        assertThat(Looks.at(6, 9, 30).alphas().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(0.05, within(1e-15));
        assertThat(Looks.at(7).alphas()).containsExactly(0.05);
    }

    @Test
    void refusesLooksThatDoNotAscend() {
        assertThatThrownBy(() -> Looks.at(10, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Looks(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Looks::at).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Looks.at(0, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Looks.once(1))
                .hasMessage("looks: ascending numbers of forks, each with a level between 0 and 1, not "
                        + "[2147483647] [1.0]");
    }

    @Test
    void aSingleLookIsThePlainFamily() {
        var samples = List.of(random(1, 8), random(2, 8));
        assertThat(Family.of(samples, Looks.once(0.05)).comparison(0, 1))
                .isEqualTo(Family.of(samples, 0.05).comparison(0, 1));
    }

    @Test
    void aPairIsHeldAgainstTheLevelOfItsLook() {
        assertThat(alpha(5)).isEqualTo(TWO.alphas().getFirst());
        assertThat(alpha(10)).isEqualTo(TWO.alphas().getLast());
    }

    @Test
    void aRunThatEndsEarlySpendsTheNextLevel() {
        assertThat(alpha(7)).isEqualTo(TWO.alphas().getLast());
        assertThat(alpha(3)).isEqualTo(TWO.alphas().getFirst());
    }

    @Test
    void aCellThatLeftIsComparedAsItStoodThen() {
        var left = random(1, 5);
        var first = random(2, 10);
        var second = random(3, 10);
        var now = Family.of(List.of(left, first, second), TWO);
        var then = Family.of(
                List.of(left, first.first(5), second.first(5)), TWO.alphas().getFirst());
        assertThat(now.comparison(0, 1)).isEqualTo(then.comparison(0, 1));
        assertThat(now.comparison(1, 2)).isNotEqualTo(then.comparison(1, 2));
        assertThat(now.comparison(1, 2))
                .isEqualTo(Family.of(List.of(left, first, second), TWO.alphas().getLast())
                        .comparison(1, 2));
    }

    @Test
    void aCellMayLeaveOnceEveryComparisonIsSettled() {
        var fast = scaled(1, random(4, 5));
        var slow = scaled(2, random(5, 5));
        var same = scaled(1.03, random(4, 5));
        assertThat(Family.of(List.of(fast, slow), 0.05).settled(0, 0)).isTrue();
        var open = Family.of(List.of(fast, slow, same), 0.05);
        assertThat(open.settled(0, 0)).isFalse();
        assertThat(open.settled(1, 0)).isTrue();
        assertThat(open.settled(0, 0.5))
                .as("precise enough for one who wants 50%")
                .isTrue();
    }

    @Test
    void aFailedCellHoldsNobodyBackAndALoneOneStays() {
        var fast = random(4, 5);
        var slow = scaled(2, random(5, 5));
        assertThat(Family.of(List.of(fast, slow, Sample.ofValues()), 0.05).settled(0, 0))
                .isTrue();
        assertThat(Family.of(List.of(fast, Sample.ofValues()), 0.05).settled(0, 0))
                .isFalse();
        assertThat(Family.of(List.of(fast), 0.05).settled(0, 0)).isFalse();
    }

    @Test
    void theForksThatWereComparedAreCounted() {
        var family = Family.of(List.of(scaled(0.5, random(4, 5)), scaled(2, random(5, 10))), TWO);
        var comparison = family.comparison(0, 1);

        assertThat(comparison.forksA()).isEqualTo(5);
        assertThat(comparison.forksB()).isEqualTo(5);
        assertThat(comparison.interval().orElseThrow().level()).isCloseTo(0.9744, within(0.00005));
    }

    @Test
    void aVerdictOutlivesTheFailureOfAThirdCell() {
        // Rounds differ much, and only four cells can show it; without the comparison within rounds nothing is decided.
        var random = new Random(12);
        var rounds = random.doubles(10).map(_ -> 0.3 * random.nextGaussian()).toArray();
        var cells = IntStream.range(0, 4)
                .mapToObj(cell -> IntStream.range(0, 10)
                        .mapToObj(i -> new Fork(
                                i + 1,
                                Math.exp(rounds[i] + 0.2 * (cell % 2) + 0.005 * random.nextGaussian()),
                                List.of()))
                        .toList())
                .map(Sample::new)
                .toList();
        var settled = List.of(
                cells.get(0).first(5),
                cells.get(1).first(5),
                cells.get(2),
                cells.get(3).first(7));
        var before = Family.of(settled, TWO).comparison(0, 1);
        var family = Family.of(settled, Set.of(3), TWO, Margin.DEFAULT);
        assertThat(before.verdict()).isEqualTo(Verdict.WIN);
        assertThat(family.comparison(0, 1)).isEqualTo(before);
        assertThat(family.comparison(0, 3).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(family.comparison(0, 3).warnings()).containsExactly(Warning.NO_FORKS);
        assertThat(family.samples().get(3).size()).isZero();
        assertThat(family.comparisons()).isEqualTo(6);
        var lost = List.of(settled.get(0), settled.get(1), settled.get(2), Sample.ofValues());
        assertThat(Family.of(lost, TWO).comparison(0, 1).verdict())
                .as("what would be said if the fourth had never been there")
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    private static double alpha(int forks) {
        return Family.of(List.of(random(1, forks), random(2, forks)), TWO)
                .comparison(0, 1)
                .alpha();
    }

    private static Sample random(int seed, int forks) {
        var random = new Random(seed);
        return Sample.ofValues(DoubleStream.generate(() -> Math.exp(0.05 * random.nextGaussian()))
                .limit(forks)
                .toArray());
    }

    private static Sample scaled(double factor, Sample sample) {
        return new Sample(IntStream.range(0, sample.size())
                .mapToObj(i -> sample.forks().get(i))
                .map(fork -> new Fork(fork.round(), factor * fork.value(), List.of()))
                .toList());
    }

    @Test
    void theLastLookSeesAllForks() {
        var family = Family.of(List.of(random(1, 12), random(2, 12)), TWO);
        assertThat(family.comparison(0, 1).forksA()).isEqualTo(12);
        assertThat(family.comparison(0, 1).alpha()).isEqualTo(TWO.alphas().getLast());
    }

    @Test
    void aCellThatFailedBeforeALookIsNotInIt() {
        var cells = List.of(random(1, 10), random(2, 10), random(3, 7));
        var lost = List.of(cells.get(0), cells.get(1), Sample.ofValues());
        assertThat(Family.of(cells, Set.of(2), TWO, Margin.DEFAULT).comparison(0, 1))
                .isEqualTo(Family.of(lost, TWO).comparison(0, 1));
    }

    @Test
    void refusesTheSameLookTwice() {
        assertThatThrownBy(() -> Looks.at(5, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
