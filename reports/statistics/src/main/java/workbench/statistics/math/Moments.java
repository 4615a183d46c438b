package workbench.statistics.math;

import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * Count, mean and variance of some values.
 *
 * @param n how many
 * @param mean their arithmetic mean
 * @param variance their variance with divisor n-1; exactly zero if all are equal
 */
public record Moments(int n, double mean, double variance) {

    /** The moments; without values the mean is NaN. */
    public static Moments of(double... values) {
        return new Moments(values.length, new Mean().evaluate(values), new Variance().evaluate(values));
    }

    /** The squared standard error of the mean. */
    public double squaredError() {
        return variance / n;
    }
}
