package workbench.statistics.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannWhitneyTest {

    /** The least p-values that 3, 4 and 5 a side can give: 2/20, 2/70, 2/252 (also in golang.org/x/perf/benchmath). */
    @ParameterizedTest
    @CsvSource({"3, .1", "4, .0285714286", "5, .0079365079"})
    void givesTheExactLeastPValue(int side, double p) {
        assertThat(MannWhitney.criticalValue(side, side, p / 2 + 1e-9)).isZero();
        assertThat(MannWhitney.criticalValue(side, side, p / 2 - 1e-9)).isEqualTo(-1);
    }

    @Test
    void commonsMathWouldCallThreeAgainstThreeDifferent() {
        double[] low = {1, 2, 3};
        double[] high = {4, 5, 6};
        assertThat(new MannWhitneyUTest().mannWhitneyUTest(low, high)).isCloseTo(0.0495, within(1e-4));
        assertThat(MannWhitney.criticalValue(3, 3, 0.025)).isEqualTo(-1);
    }

    /** Critical values of U for a two-sided test at 5%, from the usual table (Mann and Whitney 1947; Siegel 1956). */
    @ParameterizedTest
    @CsvSource({"3, 3, -1", "4, 4, 0", "5, 5, 2", "5, 8, 6", "8, 8, 13", "10, 10, 23", "15, 20, 90", "20, 20, 127"})
    void hasTheCriticalValuesOfTheTable(int n, int m, long u) {
        assertThat(MannWhitney.criticalValue(n, m, 0.025)).isEqualTo(u);
    }

    @Test
    void approximationContinuesTheExactDistribution() {
        assertThat(MannWhitney.criticalValue(20, 21, 0.025)).isEqualTo(134);
    }

    /** The exact values, from the recurrence of Mann and Whitney 1947 in whole numbers: the approximation never rejects more. */
    @ParameterizedTest
    @CsvSource({"20, 21, .025, 134", "25, 25, .025, 211", "30, 30, .005, 276", "10, 50, .025, 151", "40, 40, .025, 596"
    })
    void approximationIsAtMostTwoBelowTheExactCriticalValue(int n, int m, double p, long exact) {
        assertThat(MannWhitney.criticalValue(n, m, p)).isBetween(exact - 2, exact);
    }
}
