package workbench.statistics;

import java.util.stream.IntStream;

/** The step-down correction for many tests (Holm 1979): it bounds the chance of any false alarm, whatever the dependence. */
final class Holm {

    private Holm() {}

    /** The adjusted p-values, in the order given. */
    static double[] adjust(double... p) {
        return adjust(p, p.length);
    }

    /**
     * The adjusted p-values, in the order given.
     *
     * @param tests how many tests the family had when it was declared, at least as many as there are p-values
     */
    static double[] adjust(double[] p, int tests) {
        var adjusted = new double[p.length];
        var floor = 0.0;
        var left = tests;
        for (var index : ascending(p)) {
            floor = Math.max(floor, Math.min(1, left * p[index]));
            adjusted[index] = floor;
            left--;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        return IntStream.range(0, p.length)
                .boxed()
                .sorted((i, j) -> Double.compare(p[i], p[j]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
