package workbench.statistics.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HodgesLehmannTest {

    /** Permeability of the placental membrane at term and before (Hollander and Wolfe 1973, p. 69; help of R's wilcox.test). */
    private static final double[] AT_TERM = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};

    private static final double[] BEFORE = {1.15, 0.88, 0.90, 0.74, 1.21};

    /** {@code wilcox.test(x, y, alternative = "g")} prints W = 35, p-value = 0.1272; the book has the estimate 0.305. */
    @Test
    void agreesWithTheExampleOfHollanderAndWolfe() {
        assertThat(MannWhitney.twoSided(10, 5, 35)).isCloseTo(2 * 0.1272, within(1e-4));
        var result = HodgesLehmann.of(AT_TERM, BEFORE, 0.95);
        assertThat(result.shift()).isCloseTo(0.305, within(1e-12));
        assertThat(result.low()).isCloseTo(-0.15, within(1e-12));
        assertThat(result.high()).isCloseTo(0.76, within(1e-12));
    }

    @Test
    void isTheMedianOfAllDifferences() {
        var random = new Random(7);
        for (var n = 1; n < 12; n++) {
            var a = random.doubles(n, -3, 3).toArray();
            var b = random.doubles(n + 2, -1, 9).toArray();
            var differences = differences(a, b);
            var result = HodgesLehmann.of(a, b, 0.95);
            assertThat(result.shift()).isCloseTo(Medians.median(differences), within(1e-15));
            var cut = (int) MannWhitney.criticalValue(n, n + 2, 0.025) + 1;
            if (cut > 0) {
                assertThat(result.low()).isEqualTo(differences[cut - 1]);
                assertThat(result.high()).isEqualTo(differences[differences.length - cut]);
            } else {
                assertThat(result.low()).isEqualTo(Double.NEGATIVE_INFINITY);
                assertThat(result.high()).isEqualTo(Double.POSITIVE_INFINITY);
            }
        }
    }

    @Test
    void swapsItsSignExactly() {
        double[] a = {1.1, 2.7, 3.9, 4.2, 8.8};
        double[] b = {0.3, 2.2, 5.5, 9.1, 1e9};
        var there = HodgesLehmann.of(a, b, 0.9);
        assertThat(HodgesLehmann.of(b, a, 0.9))
                .isEqualTo(new HodgesLehmann(-there.shift(), -there.high(), -there.low()));
    }

    @Test
    void endsWhereDifferencesAreNeighbours() {
        var next = Math.nextUp(1.0);
        double[] zero = {0};
        for (var level : new double[] {0, 0.5}) {
            var result = HodgesLehmann.of(new double[] {1, 1, 1, next, next}, zero, level);
            assertThat(result.shift()).isEqualTo(1);
        }
        assertThat(HodgesLehmann.of(new double[] {1, next, next}, zero, 0.5).shift())
                .isEqualTo(next);
    }

    @Test
    void takesTenThousandValuesASide() {
        var a = IntStream.range(0, 10_000).mapToDouble(i -> i % 101).toArray();
        assertThat(HodgesLehmann.of(a, a, 0.95).shift()).isZero();
    }

    private static double[] differences(double[] a, double[] b) {
        return Arrays.stream(a)
                .flatMap(x -> Arrays.stream(b).map(y -> x - y))
                .sorted()
                .toArray();
    }
}
