package workbench.statistics.math;

import java.util.Arrays;

/**
 * The shift between two samples by the median of all differences between a value of the one and a value of the other (Hodges
 * and Lehmann 1963), with the interval of the shifts that the Mann-Whitney test does not reject.
 *
 * @param shift how far the first lies above the second
 * @param low the lower end of the interval; negative infinity if so few values cannot bound it at this level
 * @param high the upper end, likewise
 */
public record HodgesLehmann(double shift, double low, double high) {

    /**
     * The shift of {@code a} against {@code b}, neither of them empty. Takes memory for the two samples only.
     *
     * @param critical the largest U that the test rejects, from {@link MannWhitney#criticalValue}; -1 if it rejects
     *     none
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

        /** The k-th smallest difference: halves the range, and draws its ends in to differences that exist. */
        double smallest(long k) {
            var low = a[0] - b[b.length - 1];
            var high = a[a.length - 1] - b[0];
            while (low < high) {
                var cut = cut(Math.clamp(low / 2 + high / 2, low, Math.nextDown(high)));
                if (cut.count() >= k) {
                    high = cut.below();
                } else {
                    low = cut.above();
                }
            }
            return low;
        }

        private Cut cut(double limit) {
            var count = 0L;
            var below = Double.NEGATIVE_INFINITY;
            var above = Double.POSITIVE_INFINITY;
            var j = b.length; // how many of the greatest of b keep the difference at or below the limit
            for (var value : a) {
                while (j > 0 && value - b[b.length - j] > limit) {
                    j--;
                }
                count += j;
                below = j > 0 ? Math.max(below, value - b[b.length - j]) : below;
                above = j < b.length ? Math.min(above, value - b[b.length - j - 1]) : above;
            }
            return new Cut(count, below, above);
        }

        /** How many differences are at or below a limit, the greatest of them, and the least of the others. */
        private record Cut(long count, double below, double above) {}
    }
}
