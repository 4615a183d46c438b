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
        assertThat(MannWhitney.criticalValue(10, 5, 0.12725)).isEqualTo(15);
        assertThat(MannWhitney.criticalValue(10, 5, 0.12715)).isEqualTo(14);
        var result = at(0.95, AT_TERM, BEFORE);
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
            var result = at(0.95, a, b);
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
        var there = at(0.9, a, b);
        assertThat(at(0.9, b, a)).isEqualTo(new HodgesLehmann(-there.shift(), -there.high(), -there.low()));
    }

    @Test
    void endsWhereDifferencesAreNeighbours() {
        var next = Math.nextUp(1.0);
        double[] zero = {0};
        for (var level : new double[] {0, 0.5}) {
            var result = at(level, new double[] {1, 1, 1, next, next}, zero);
            assertThat(result.shift()).isEqualTo(1);
        }
        assertThat(at(0.5, new double[] {1, next, next}, zero).shift()).isEqualTo(next);
    }

    @Test
    void takesTenThousandValuesASide() {
        var a = IntStream.range(0, 10_000).mapToDouble(i -> i % 101).toArray();
        assertThat(at(0.95, a, a).shift()).isZero();
    }

    private static HodgesLehmann at(double level, double[] a, double[] b) {
        return HodgesLehmann.of(a, b, MannWhitney.criticalValue(a.length, b.length, (1 - level) / 2));
    }

    private static double[] differences(double[] a, double[] b) {
        return Arrays.stream(a)
                .flatMap(x -> Arrays.stream(b).map(y -> x - y))
                .sorted()
                .toArray();
    }
}
