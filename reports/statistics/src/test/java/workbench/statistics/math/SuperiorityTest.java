package workbench.statistics.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SuperiorityTest {

    /** Cliff's delta of the example in the tests of R's package effsize is -0.25. */
    @Test
    void agreesWithCliffsDeltaOfEffsize() {
        double[] treatment = {10, 10, 20, 20, 20, 30, 30, 30, 40, 50};
        double[] control = {10, 20, 30, 40, 40, 50};
        assertThat(2 * Superiority.ofSmaller(control, treatment) - 1).isCloseTo(-0.25, within(1e-15));
    }

    @Test
    void countsATieAsHalf() {
        assertThat(Superiority.ofSmaller(new double[] {1, 2}, new double[] {2})).isEqualTo(0.75);
        assertThat(Superiority.ofSmaller(new double[] {}, new double[] {2})).isEqualTo(0.5);
    }
}
