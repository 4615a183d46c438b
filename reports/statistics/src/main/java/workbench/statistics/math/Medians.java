package workbench.statistics.math;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/** Quantiles and what is built on them. The values must not be empty. */
public final class Medians {

    private Medians() {}

    /** The middle value, or the mean of the two in the middle. */
    public static double median(double... values) {
        return quantile(0.5, values);
    }

    /**
     * The quantile as R computes it by default (type 7); the default of commons-math3 is another.
     *
     * @param p above 0, at most 1
     */
    public static double quantile(double p, double... values) {
        return new Percentile().withEstimationType(EstimationType.R_7).evaluate(values, 100 * p);
    }

    /** The median of the distances from the median. */
    public static double absoluteDeviation(double... values) {
        var median = median(values);
        return median(
                Arrays.stream(values).map(value -> Math.abs(value - median)).toArray());
    }
}
