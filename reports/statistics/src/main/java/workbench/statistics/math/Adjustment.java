package workbench.statistics.math;

import java.util.stream.IntStream;

/** Corrections of p-values for many tests at once. */
public final class Adjustment {

    private Adjustment() {}

    /**
     * The step-down correction of Holm 1979, in the order given: it bounds the chance of any false alarm, whatever the
     * dependence among the tests.
     */
    public static double[] holm(double... p) {
        var adjusted = new double[p.length];
        var floor = 0.0;
        var left = p.length;
        for (var index : ascending(p)) {
            floor = Math.max(floor, Math.min(1, left * p[index]));
            adjusted[index] = floor;
            left--;
        }
        return adjusted;
    }

    /**
     * For how many tests each of these p-values is corrected by {@link #holm}: for those that stay below {@code alpha}, how many were
     * left when their turn came; for the others, how many are left in the end.
     */
    public static int[] tests(double alpha, double... p) {
        var tests = new int[p.length];
        var left = p.length;
        var rejecting = true;
        for (var index : ascending(p)) {
            rejecting = rejecting && left * p[index] < alpha;
            tests[index] = left;
            left -= rejecting ? 1 : 0;
        }
        return tests;
    }

    private static int[] ascending(double[] p) {
        return IntStream.range(0, p.length)
                .boxed()
                .sorted((i, j) -> Double.compare(p[i], p[j]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
