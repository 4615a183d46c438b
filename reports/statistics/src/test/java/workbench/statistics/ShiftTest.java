package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;

class ShiftTest {

    /** R's data set {@code sleep} (Student 1908); {@code t.test(extra ~ group, data = sleep)} prints the values below. */
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void welchAgreesWithRsTTestOfSleep() {
        var shift = Shift.welch(FIRST, SECOND).orElseThrow();
        assertThat(shift.difference() / shift.standardError()).isCloseTo(-1.8608, within(5e-5));
        assertThat(shift.degreesOfFreedom()).isCloseTo(17.776, within(5e-4));
        assertThat(shift.pDifferent()).isCloseTo(0.07939, within(5e-6));
        var interval = shift.ratioInterval(0.95, 0);
        assertThat(Math.log(interval.low())).isCloseTo(-3.3654832, within(5e-8));
        assertThat(Math.log(interval.high())).isCloseTo(0.2054832, within(5e-8));
    }

    @Test
    void sidesThatDoNotVaryGiveNoShiftWhereCommonsMathGivesNaN() {
        double[] constant = {2, 2, 2};
        double[] other = {3, 3, 3};
        assertThat(new TTest().tTest(constant, constant)).isNaN();
        assertThat(Shift.welch(constant, constant)).isEmpty();
        assertThat(Shift.welch(constant, other)).isEmpty();
    }

    @Test
    void oneSideThatDoesNotVaryLeavesTheDegreesOfFreedomOfTheOther() {
        var shift =
                Shift.welch(new double[] {2, 2, 2}, new double[] {1, 2, 4, 5}).orElseThrow();
        assertThat(shift.degreesOfFreedom()).isEqualTo(3);
    }

    @Test
    void marginPValuesAreOneOnTheWrongSideOfTheMargin() {
        var shift = new Shift(0.05, 0.01, 8);
        assertThat(shift.pWithin(0.02)).isEqualTo(1);
        assertThat(shift.pBeyond(0.06)).isEqualTo(1);
        assertThat(shift.pBeyond(0)).isEqualTo(shift.pDifferent());
        assertThat(shift.pBeyond(0.02)).isBetween(shift.pDifferent(), 1.0);
    }
}
