package workbench.statistics.math;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The null distribution of U, the number of pairs in which a value of the one side exceeds one of the other (Mann and Whitney
 * 1947). Exact for small sides; commons-math3 knows only the normal approximation, without correction.
 */
public final class MannWhitney {

    /** Above this many pairs the normal approximation with continuity correction is as good. */
    private static final int EXACT_PAIRS = 400;

    private MannWhitney() {}

    /** The largest u with a probability of at most {@code p} (one half or less) at or below it; -1 if there is none. */
    public static long criticalValue(int n, int m, double p) {
        var u = -1L;
        if (exactly(n, m)) {
            var cumulative = cumulative(n, m);
            while (u + 1 < cumulative.length && cumulative[(int) u + 1] <= p) {
                u++;
            }
            return u;
        }
        var quantile = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(p);
        return (long) Math.floor(mean(n, m) - 0.5 + quantile * deviation(n, m));
    }

    private static boolean exactly(int n, int m) {
        return (long) n * m <= EXACT_PAIRS;
    }

    /**
     * The probabilities of U being at most 0, 1, ... until the middle. Counts the arrangements: choose the ranks of one side
     * one after another; each rank chosen after {@code i} unchosen ones adds {@code i} to U. Only additions, so that doubles
     * stay exact enough.
     */
    private static double[] cumulative(int n, int m) {
        var size = n * m / 2 + 1;
        var ways = new double[n + 1][size];
        ways[0][0] = 1;
        for (var rank = 1; rank <= n + m; rank++) {
            for (var chosen = Math.min(n, rank); chosen >= Math.max(1, rank - m); chosen--) {
                var adds = rank - chosen;
                for (var sum = adds; sum < size; sum++) {
                    ways[chosen][sum] += ways[chosen - 1][sum - adds];
                }
            }
        }
        var all = arrangements(n, m);
        var sum = 0.0;
        var cumulative = new double[size];
        for (var u = 0; u < size; u++) {
            sum += ways[n][u];
            cumulative[u] = sum / all;
        }
        return cumulative;
    }

    private static double arrangements(int n, int m) {
        var product = 1.0;
        for (var i = 1; i <= n; i++) {
            product = product * (m + i) / i;
        }
        return product;
    }

    private static double mean(int n, int m) {
        return 0.5 * n * m;
    }

    private static double deviation(int n, int m) {
        return Math.sqrt((double) n * m / 12 * (n + m + 1));
    }
}
