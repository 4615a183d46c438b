package workbench.statistics.math;

import java.util.Arrays;

/**
 * The shift between two samples by the median of all differences between a value of the one and a value of the other (Hodges
 * and Lehmann 1963), with the interval of the shifts that the Mann-Whitney test does not reject.
 *
 * @param shift how far the first lies above the second
 * @param low the lower end of the interval; negative infinity where so few values cannot bound it at this level
 * @param high the upper end, likewise
 */
public record HodgesLehmann(double shift, double low, double high) {

    /** The shift of {@code a} against {@code b}, neither of them empty. Takes memory for the two samples only. */
    public static HodgesLehmann of(double[] a, double[] b, double level) {
        return of(a, b, MannWhitney.criticalValue(a.length, b.length, (1 - level) / 2));
    }

    /**
     * Likewise, with the critical value of the test at hand.
     *
     * @param critical the largest U that the test rejects; -1 where it rejects none
     */
    public static HodgesLehmann of(double[] a, double[] b, long critical) {
        var differences = new Differences(sorted(a), sorted(b));
        var pairs = (long) a.length * b.length;
        var shift = (differences.smallest((pairs + 1) / 2) + differences.smallest(pairs / 2 + 1)) / 2;
        return critical < 0
                ? new HodgesLehmann(shift, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : new HodgesLehmann(shift, differences.smallest(critical + 1), differences.smallest(pairs - critical));
    }

    private static double[] sorted(double[] values) {
        var copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }

    /** All differences between two sorted samples, found by counting instead of by listing. */
    private static final class Differences {

        private final double[] a;
        private final double[] b;

        Differences(double[] a, double[] b) {
            this.a = a;
            this.b = b;
        }

        /** The k-th smallest difference: bisects the ordered bits of floating-point numbers. */
        double smallest(long k) {
            var low = order(a[0] - b[b.length - 1]);
            var high = order(a[a.length - 1] - b[0]);
            while (low < high) {
                var middle = (low & high) + ((low ^ high) >> 1); // the mean, rounded down, without overflow
                if (atMost(value(middle)) >= k) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return value(low);
        }

        private long atMost(double limit) {
            var count = 0L;
            var j = b.length;
            for (var value : a) {
                while (j > 0 && value - b[b.length - j] > limit) {
                    j--;
                }
                count += j;
            }
            return count;
        }

        /** Numbers in the order of their values: the bits of a double, with those of the negative ones turned round. */
        private static long order(double value) {
            var bits = Double.doubleToLongBits(value + 0.0);
            return bits >= 0 ? bits : Long.MIN_VALUE - bits;
        }

        private static double value(long order) {
            return Double.longBitsToDouble(order >= 0 ? order : Long.MIN_VALUE - order);
        }
    }
}
