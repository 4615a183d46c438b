package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void anAverageHasTheMeanOfTheLogarithmsOfEachRoundThatAllHave() {
        var one = new Sample(List.of(fork(1, 2, 1.0, 2.0, 9.0), fork(2, 5, 5.0), fork(4, 3, 3.0)));
        var other = new Sample(List.of(fork(1, 8, 50.0), fork(3, 7, 7.0), fork(4, 12, 12.0)));

        var average = Sample.average(List.of(one, other));

        assertThat(average.forks()).extracting(Fork::round).containsExactly(1, 4);
        assertThat(average.forks().getFirst().value()).isCloseTo(Math.sqrt(2 * 8), within(1e-9));
        assertThat(average.forks().getFirst().median()).isCloseTo(Math.sqrt(2 * 50), within(1e-9));
        assertThat(average.forks().getLast().value()).isCloseTo(6, within(1e-9));
    }

    @Test
    void aTimeOfZeroGivesZero() {
        var zero = Sample.average(List.of(Sample.ofValues(0, 1), Sample.ofValues(4, 4)));

        assertThat(zero.forks().getFirst().value()).isZero();
        assertThat(zero.measurable()).isFalse();
    }

    @Test
    void oneAloneIsItsOwnAverage() {
        var alone = Sample.ofValues(1, 2, 3);

        assertThat(Sample.average(List.of(alone))).isEqualTo(alone);
    }

    private static Fork fork(int round, double value, Double... iterations) {
        return new Fork(round, value, List.of(iterations));
    }
}
