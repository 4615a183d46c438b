package workbench.statistics.math;

import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * Count, mean and variance of some values.
 *
 * @param n how many
 * @param mean their arithmetic mean
 * @param variance their variance with divisor n-1; exactly zero where all are equal
 */
public record Moments(int n, double mean, double variance) {

    /** The moments; without values the mean is NaN. */
    public static Moments of(double... values) {
        return new Moments(
                values.length, new Mean().evaluate(values), constant(values) ? 0 : new Variance().evaluate(values));
    }

    /** Asked first, since the rounding of the mean would give equal values a variance of about 1e-33. */
    private static boolean constant(double[] values) {
        for (var value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** The squared standard error of the mean. */
    public double squaredError() {
        return variance / n;
    }
}
