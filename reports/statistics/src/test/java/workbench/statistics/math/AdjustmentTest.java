package workbench.statistics.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AdjustmentTest {

    /** The fifteen p-values of Benjamini and Hochberg 1995, table 1 (a thrombolytic trial). */
    private static final double[] P = {
        .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1.000
    };

    @Test
    void rejectsThreeOfTheFifteenOfBenjaminiAndHochberg() {
        var adjusted = Adjustment.holm(P);
        assertThat(Arrays.stream(adjusted).filter(p -> p < 0.05)).hasSize(3);
        assertThat(adjusted[2]).isCloseTo(0.0247, within(1e-12));
    }

    @Test
    void keepsTheOrderGivenAndNeverFalls() {
        // R: p.adjust(c(0.04, 0.01, 0.03), "holm") is 0.06 0.03 0.06
        assertThat(Adjustment.holm(0.04, 0.01, 0.03)).containsExactly(new double[] {0.06, 0.03, 0.06}, within(1e-15));
    }

    /** 4 x 0.01 and 3 x 0.012 stay below 0.05, 2 x 0.03 does not, and then no other may. */
    @Test
    void saysForHowManyTestsEachIsCorrected() {
        assertThat(Adjustment.tests(0.05, 0.03, 0.01, 0.04, 0.012)).containsExactly(2, 4, 2, 3);
        assertThat(Adjustment.tests(0.05, 0.9, 0.8)).containsExactly(2, 2);
        assertThat(Adjustment.tests(0.05)).isEmpty();
    }
}
