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
     * The step-up correction of Benjamini and Hochberg 1995, in the order given: it bounds the expected share of false alarms
     * among the alarms, which is enough for a picture that is searched for something to look at, but not for a verdict.
     */
    public static double[] benjaminiHochberg(double... p) {
        var adjusted = new double[p.length];
        var order = ascending(p);
        var ceiling = 1.0;
        for (var rank = p.length; rank >= 1; rank--) {
            var index = order[rank - 1];
            ceiling = Math.min(ceiling, p[index] * p.length / rank);
            adjusted[index] = ceiling;
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
