package workbench.statistics.scaling;

import java.util.List;
import java.util.Optional;
import workbench.statistics.Family;
import workbench.statistics.Interval;
import workbench.statistics.Sample;

/**
 * How many times as fast a cell is as a reference, such as the same strategy at width 1, or the sequential one.
 *
 * @param value time of the reference / time of the cell; NaN if a side has no measurable time
 * @param interval its confidence interval, by itself; empty for the reference, and for fewer than three forks on a side
 */
public record SpeedUp(double value, Optional<Interval> interval) {

    /** The speed-up of the reference itself: 1 by definition, not by measurement. */
    public static final SpeedUp OF_REFERENCE = new SpeedUp(1, Optional.empty());

    /**
     * The speed-up of a cell over another one.
     *
     * @param reference the forks of the reference
     * @param sample the forks of the cell
     * @param alpha the level: the interval is at 1 - alpha
     */
    public static SpeedUp of(Sample reference, Sample sample, double alpha) {
        var comparison = Family.of(List.of(reference, sample), alpha).comparison(0, 1);
        return new SpeedUp(comparison.ratio(), comparison.interval());
    }
}
