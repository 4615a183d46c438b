package workbench.strategy.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PythonClockTest {

    @Test
    void oneClockNeedsNoMapping() {
        var clock = PythonClock.of(100, 105, 110);
        assertThat(clock.offset()).isZero();
        assertThat(clock.here(250, 200, 300)).isEqualTo(250);
    }

    @Test
    void anotherClockIsTakenToHaveBeenReadHalfway() {
        var clock = PythonClock.of(100, 7, 110);
        assertThat(clock.here(107, 200, 300)).isEqualTo(205);
        assertThat(clock).hasToString("mapped to that of Java");
    }

    @Test
    void timesLieWithinTheJob() {
        var clock = PythonClock.of(100, 105, 110);
        assertThat(clock.here(199, 200, 300)).isEqualTo(200);
        assertThat(clock.here(301, 200, 300)).isEqualTo(300);
    }

    @Test
    void clocksMayOverflow() {
        var clock = PythonClock.of(Long.MAX_VALUE - 1, Long.MAX_VALUE, Long.MIN_VALUE);
        assertThat(clock.offset()).isZero();
        assertThat(clock.here(Long.MIN_VALUE + 3, Long.MAX_VALUE, Long.MIN_VALUE + 5))
                .isEqualTo(Long.MIN_VALUE + 3);
    }
}
