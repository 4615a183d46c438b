package workbench.statistics.math;

import java.util.Arrays;

/**
 * The probability of superiority (the A12 of Vargha and Delaney 2000): how often a fork of the one beats a fork of the other,
 * a tie counting half. Cliff's delta is twice that less one.
 */
public final class Superiority {

    private Superiority() {}

    /** The share of pairs in which the value of {@code a} is the smaller; one half if a side is empty. */
    public static double ofSmaller(double[] a, double[] b) {
        if (a.length == 0 || b.length == 0) {
            return 0.5;
        }
        var halves = 0L;
        var sorted = b.clone();
        Arrays.sort(sorted);
        for (var value : a) {
            halves += 2L * b.length - below(sorted, value) - belowOrEqual(sorted, value);
        }
        return share(halves, 2L * a.length * b.length);
    }

    /** The quotient, taken on its larger side: its complement is then exact, and so is the complement's. */
    private static double share(long part, long whole) {
        return 2 * part >= whole ? (double) part / whole : 1 - (double) (whole - part) / whole;
    }

    private static int below(double[] sorted, double value) {
        return belowOrEqual(sorted, Math.nextDown(value));
    }

    private static int belowOrEqual(double[] sorted, double value) {
        var low = 0;
        var high = sorted.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
