package workbench.statistics.stability;

import java.util.List;
import java.util.Optional;
import workbench.statistics.Estimates;
import workbench.statistics.Fork;
import workbench.statistics.Interval;
import workbench.statistics.Sample;

/**
 * Whether the measured window of a cell still gets faster or slower: the second half of each fork's iterations against the
 * first. Finding no drift does not prove a steady state.
 *
 * @param ratio time in the second half / time in the first, over all forks; NaN if no fork has two iterations
 * @param interval its 95% interval; empty for fewer than three such forks or if they do not vary
 * @param drifting whether the interval excludes 1 and the change exceeds half a percent
 */
public record WindowDrift(double ratio, Optional<Interval> interval, boolean drifting) {

    private static final double LEVEL = 0.95;
    private static final double LEAST = Math.log(1.005);

    /** The drift within the forks of a cell. */
    public static WindowDrift of(Sample sample) {
        var changes = sample.forks().stream()
                .map(Fork::iterations)
                .filter(iterations -> iterations.size() > 1)
                .mapToDouble(WindowDrift::change)
                .filter(change -> change > 0 && Double.isFinite(change))
                .toArray();
        var estimate = Estimates.of(Sample.ofValues(changes), LEVEL);
        var beyond =
                estimate.interval().filter(interval -> !interval.contains(1)).isPresent();
        return new WindowDrift(
                estimate.value(), estimate.interval(), beyond && Math.abs(Math.log(estimate.value())) > LEAST);
    }

    private static double change(List<Double> iterations) {
        var half = iterations.size() / 2;
        return mean(iterations.subList(iterations.size() - half, iterations.size()))
                / mean(iterations.subList(0, half));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
