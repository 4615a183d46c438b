package workbench.statistics.math;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * The quantile estimator of Harrell and Davis 1982: a mean of all values, weighted by how likely each is to stand at the
 * quantile. Steadier than a single order statistic, which makes it fit for the tails of latencies.
 */
public final class HarrellDavis {

    private HarrellDavis() {}

    /**
     * The quantile of the values.
     *
     * @param p between 0 and 1, exclusive
     * @param sorted one value or more, ascending
     */
    public static double quantile(double p, double... sorted) {
        var n = sorted.length;
        var beta = new BetaDistribution(null, (n + 1) * p, (n + 1) * (1 - p));
        var sum = 0.0;
        var below = 0.0;
        for (var i = 0; i < n; i++) {
            var upTo = beta.cumulativeProbability((i + 1.0) / n);
            sum += (upTo - below) * sorted[i];
            below = upTo;
        }
        return sum;
    }
}
