package workbench.statistics.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FTestTest {

    /** SciPy: {@code f.sf(3.5, 4, 12)} is 0.0409. */
    @Test
    void isTheUpperTail() {
        assertThat(FTest.upperTail(3.5, 4, 12)).isCloseTo(0.040894671662, within(1e-9));
        assertThat(FTest.upperTail(0, 4, 12)).isEqualTo(1);
        assertThat(FTest.upperTail(Double.POSITIVE_INFINITY, 4, 12)).isZero();
    }
}
