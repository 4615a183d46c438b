package workbench.statistics.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;

class MediansTest {

    private static final double[] TO_TEN = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    /** R: quantile(1:10, 0.9) is 9.1. */
    @Test
    void quantilesAreThoseOfRWhereTheDefaultOfCommonsMathIsNot() {
        assertThat(Medians.quantile(0.9, TO_TEN)).isCloseTo(9.1, within(1e-12));
        assertThat(new Percentile().evaluate(TO_TEN, 90)).isCloseTo(9.9, within(1e-12));
    }

    /** R: mad(c(1, 1, 2, 2, 4, 6, 9), constant = 1) is 1. */
    @Test
    void absoluteDeviationIsTheMedianDistance() {
        assertThat(Medians.absoluteDeviation(1, 1, 2, 2, 4, 6, 9)).isEqualTo(1);
    }
}
