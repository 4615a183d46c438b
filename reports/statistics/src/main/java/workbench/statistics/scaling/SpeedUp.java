package workbench.statistics.scaling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import workbench.statistics.Family;
import workbench.statistics.Interval;
import workbench.statistics.Sample;

/**
 * The measured speed-up of a strategy at a width against itself at width 1.
 *
 * @param width the width
 * @param value throughput at this width / throughput at width 1; NaN where a side has no measurable time
 * @param interval its interval; empty at width 1 and for fewer than three forks a side
 */
public record SpeedUp(int width, double value, Optional<Interval> interval) {

    /** Speed-up per width: 1 is perfect. */
    public double efficiency() {
        return value / width;
    }

    /** The interval of the efficiency. */
    public Optional<Interval> efficiencyInterval() {
        return interval.map(i -> new Interval(i.low() / width, i.high() / width, i.level()));
    }

    /**
     * The speed-ups at all widths measured, ascending; none if width 1 was not.
     *
     * @param byWidth the sample at each width
     * @param alpha the level: intervals are at 1 - alpha
     */
    public static List<SpeedUp> of(SortedMap<Integer, Sample> byWidth, double alpha) {
        var one = byWidth.get(1);
        return one == null
                ? List.of()
                : byWidth.entrySet().stream()
                        .map(entry -> of(one, entry, alpha))
                        .toList();
    }

    private static SpeedUp of(Sample one, Map.Entry<Integer, Sample> entry, double alpha) {
        if (entry.getKey() == 1) {
            return new SpeedUp(1, 1, Optional.empty());
        }
        var comparison = Family.of(List.of(one, entry.getValue()), alpha).comparison(0, 1);
        return new SpeedUp(entry.getKey(), comparison.ratio(), comparison.interval());
    }
}
