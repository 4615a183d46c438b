package workbench.statistics.calibration;

import java.util.function.IntFunction;

/**
 * A property of the analysis that simulation can measure.
 *
 * @param name what is measured
 * @param low the least rate that is acceptable
 * @param high the greatest
 * @param measure measures the rate over a number of runs, from a seed of its own
 * @param cost how many times as long a run takes as one of a single pair
 */
record Goal(String name, double low, double high, IntFunction<Rate> measure, int cost) {

    /** Whether the rate is within the limits, give or take some standard errors. */
    boolean holds(Rate rate, double errors) {
        return rate.share() >= low - errors * rate.errorAt(low) && rate.share() <= high + errors * rate.errorAt(high);
    }
}
