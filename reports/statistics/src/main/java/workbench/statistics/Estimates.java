package workbench.statistics;

import java.util.List;
import java.util.Optional;
import workbench.statistics.math.Moments;
import workbench.statistics.math.StudentT;

/** The estimate of a cell: the geometric mean of its forks with Student's t interval on their logarithms. */
public final class Estimates {

    private Estimates() {}

    /**
     * The estimate that a sample gives. Without forks its value is NaN.
     *
     * @param level the confidence of the interval, such as 0.95
     */
    public static Estimate of(Sample sample, double level) {
        var forks = sample.size();
        if (forks == 0) {
            return bare(Double.NaN, forks, Warning.NO_FORKS);
        }
        if (!sample.measurable()) {
            return bare(0, forks, Warning.ZERO_TIME);
        }
        var logs = Moments.of(sample.logs());
        var value = Math.exp(logs.mean());
        if (forks < ForksNeeded.FOR_INTERVAL) {
            return bare(value, forks, Warning.TOO_FEW_FOR_INTERVAL);
        }
        if (Math.sqrt(logs.variance()) < Shift.RESOLUTION) {
            return bare(value, forks, Warning.NO_VARIATION);
        }
        return new Estimate(value, Optional.of(interval(logs, level)), forks, List.of());
    }

    /** The value, without an interval. */
    static double value(Sample sample) {
        return of(sample, 0.5).value();
    }

    private static Estimate bare(double value, int forks, Warning warning) {
        return new Estimate(value, Optional.empty(), forks, List.of(warning));
    }

    private static Interval interval(Moments logs, double level) {
        var half = StudentT.quantile(level, logs.n() - 1) * Math.sqrt(logs.squaredError());
        return new Interval(Math.exp(logs.mean() - half), Math.exp(logs.mean() + half), level);
    }
}
