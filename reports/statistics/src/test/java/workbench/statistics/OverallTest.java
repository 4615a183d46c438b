package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverallTest {

    private static final Sample QUICK = Sample.ofValues(100, 103, 98, 101, 99, 100);
    private static final Sample SLOW = Sample.ofValues(400, 404, 398, 401, 393, 407);

    @Test
    void isTheGeometricMeanOverTheWorkloads() {
        var overall = Overall.of(List.of(QUICK, SLOW), List.of(SLOW, SLOW), 0.05);
        assertThat(overall.ratio()).isCloseTo(0.5, within(0.01));
        assertThat(overall.verdict()).isEqualTo(Verdict.WIN);
        assertThat(overall.paired()).isTrue();
        assertThat(Overall.of(List.of(SLOW, SLOW), List.of(QUICK, SLOW), 0.05)).isEqualTo(overall.swapped());
    }

    @Test
    void usesTheRoundsThatAllWorkloadsShare() {
        var overall = Overall.of(List.of(QUICK, SLOW.first(3)), List.of(SLOW, SLOW), 0.05);
        assertThat(overall.warnings()).containsExactly("fewer than 5 forks");
        assertThat(Overall.of(List.of(Sample.ofValues()), List.of(SLOW), 0.05).warnings())
                .containsExactly("a side has no forks");
    }

    @Test
    void wantsTheSameWorkloadsOnEitherSide() {
        assertThatThrownBy(() -> Overall.of(List.of(QUICK), List.of(), 0.05))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Overall.of(List.of(), List.of(), 0.05)).isInstanceOf(IllegalArgumentException.class);
    }
}
