package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all samples. */
class FamilyPropertyTest {

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reversingTheCellsInvertsEveryRatioAndIntervalToTheLastBit(int seed) {
        var samples = samples(seed);
        var there = Family.of(samples, 0.05);
        var back = Family.of(samples.reversed(), 0.05);
        forEachPair(samples.size(), (a, b) -> {
            var mirrored = back.comparison(samples.size() - 1 - a, samples.size() - 1 - b);
            assertThat(mirrored).isEqualTo(there.comparison(a, b));
            assertThat(mirrored.swapped()).isEqualTo(there.comparison(b, a));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anotherUnitOfTimeChangesNothing(int seed) {
        var samples = samples(seed);
        var there = Family.of(samples, 0.05);
        var scaled =
                Family.of(samples.stream().map(sample -> scaled(sample, 1e-3)).toList(), 0.05);
        forEachPair(samples.size(), (a, b) -> {
            var one = there.comparison(a, b);
            var other = scaled.comparison(a, b);
            assertThat(other.verdict()).isEqualTo(one.verdict());
            assertThat(other.ratio()).isCloseTo(one.ratio(), within(1e-12));
            assertThat(other.pDifferent()).isCloseTo(one.pDifferent(), within(1e-9));
        });
        assertThat(scaled.ranks()).isEqualTo(there.ranks());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFurtherCellNeverChangesARatio(int seed) {
        var samples = samples(seed);
        var more = new ArrayList<>(samples);
        more.add(Sample.ofValues(IntStream.range(0, samples.getFirst().size())
                .mapToDouble(_ -> 7)
                .toArray()));
        var there = Family.of(samples, 0.05);
        var with = Family.of(more, 0.05);
        forEachPair(
                samples.size(),
                (a, b) -> assertThat(with.comparison(a, b).ratio())
                        .isEqualTo(there.comparison(a, b).ratio()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingIsWhatItMayBe(int seed) {
        var samples = samples(seed);
        var family = Family.of(samples, 0.05);
        forEachPair(samples.size(), (a, b) -> {
            var comparison = family.comparison(a, b);
            assertThat(comparison.pDifferent()).isBetween(0.0, 1.0).isLessThanOrEqualTo(comparison.pWin());
            assertThat(comparison.pTie()).isBetween(0.0, 1.0);
            assertThat(comparison.probabilityFaster()).isBetween(0.0, 1.0);
            assertThat(comparison.interval())
                    .hasValueSatisfying(
                            i -> assertThat(i.contains(comparison.ratio())).isTrue());
            assertThat(comparison.forksNeeded().isPresent())
                    .isEqualTo(comparison.verdict() == Verdict.INCONCLUSIVE && comparison.pDifferent() >= 0.05);
        });
        assertThat(family.ranks()).allSatisfy(rank -> assertThat(rank.best()).isBetween(1, rank.worst()));
    }

    private interface PairAction {
        void accept(int a, int b);
    }

    private static void forEachPair(int size, PairAction action) {
        for (var a = 0; a < size; a++) {
            for (var b = 0; b < size; b++) {
                if (a != b) {
                    action.accept(a, b);
                }
            }
        }
    }

    /** Two to six cells with five to twelve forks; every third seed has rounds that differ. */
    private static List<Sample> samples(int seed) {
        var random = new Random(seed);
        var cells = 2 + random.nextInt(5);
        var forks = 5 + random.nextInt(8);
        var rounds = random.doubles(forks)
                .map(_ -> seed % 3 == 0 ? 0.1 * random.nextGaussian() : 0)
                .toArray();
        return IntStream.range(0, cells)
                .mapToObj(_ -> {
                    var mean = 5 + 0.05 * random.nextGaussian();
                    return Sample.ofValues(IntStream.range(0, forks)
                            .mapToDouble(i -> Math.exp(mean + rounds[i] + 0.02 * random.nextGaussian()))
                            .toArray());
                })
                .toList();
    }

    private static Sample scaled(Sample sample, double factor) {
        return Sample.ofValues(sample.forks().stream()
                .mapToDouble(fork -> factor * fork.value())
                .toArray());
    }
}
