package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void containsItsEnds() {
        var interval = new Interval(0.9, 1.1, 0.95);
        assertThat(interval.contains(0.9)).isTrue();
        assertThat(interval.contains(1.1)).isTrue();
        assertThat(interval.contains(Math.nextDown(0.9))).isFalse();
        assertThat(interval.contains(Math.nextUp(1.1))).isFalse();
    }
}
