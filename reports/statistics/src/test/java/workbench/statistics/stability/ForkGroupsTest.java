package workbench.statistics.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import workbench.statistics.Sample;

/** Two groups of forks are told from one. */
class ForkGroupsTest {

    private static final double[] TWO = {108, 100, 100.5, 107.5, 99.5, 100.2, 108.3, 99.8, 100.1, 100.4};

    @Test
    void namesTheForksOfEachGroup() {
        var groups = ForkGroups.of(Sample.ofValues(TWO)).orElseThrow();

        assertThat(groups.faster()).containsExactly(4, 7, 1, 8, 5, 9, 2);
        assertThat(groups.slower()).containsExactly(3, 0, 6);
        assertThat(groups.ratio()).isCloseTo(1.0786, within(1e-4));
    }

    @Test
    void aFewOutliersAreNoGroup() {
        var two = TWO.clone();
        two[0] = 100;
        assertThat(ForkGroups.of(Sample.ofValues(two))).isEmpty();
    }

    @Test
    void fewerThanTenForksDoNotTell() {
        assertThat(ForkGroups.of(Sample.ofValues(Arrays.copyOf(TWO, 9)))).isEmpty();
    }

    @Test
    void groupsThatDifferByNothingThatMattersAreOne() {
        var close = Arrays.stream(TWO).map(value -> 100 + (value - 100) / 5).toArray();
        assertThat(ForkGroups.of(Sample.ofValues(close))).isEmpty();
    }

    @Test
    void forksWithoutScatterAreOneGroupOrTwo() {
        var equal = DoubleStream.generate(() -> 100).limit(12).toArray();
        assertThat(ForkGroups.of(Sample.ofValues(equal))).isEmpty();
        Arrays.fill(equal, 0, 5, 110);
        assertThat(ForkGroups.of(Sample.ofValues(equal)))
                .hasValueSatisfying(groups -> assertThat(groups.slower()).containsExactly(0, 1, 2, 3, 4));
        equal[0] = 0;
        assertThat(ForkGroups.of(Sample.ofValues(equal))).as("no time").isEmpty();
    }

    @Test
    void otherFiguresDifferOnlyBeyondChance() {
        var groups = ForkGroups.of(Sample.ofValues(TWO)).orElseThrow();

        assertThat(groups.differIn(TWO)).isTrue();
        assertThat(groups.differIn(new double[] {5, 1, 2, 3, 7, 8, 4, 9, 6, 10}))
                .isFalse();
        assertThat(groups.differIn(new double[10])).isFalse();
    }
}
