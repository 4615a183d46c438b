package workbench.statistics.stability;

import java.util.Collection;
import java.util.List;
import workbench.statistics.Fork;
import workbench.statistics.Sample;
import workbench.statistics.math.Moments;

/**
 * Where the scatter of a cell comes from, on the logarithmic scale (Kalibera and Jones 2013).
 *
 * @param within the variance of iterations within a fork
 * @param between the variance of forks beyond what their iterations explain
 */
public record VarianceComponents(double within, double between) {

    /** The components of a sample; forks with fewer than two iterations or times of zero are left out; zero without others. */
    public static VarianceComponents of(Sample sample) {
        var forks = sample.forks().stream()
                .map(Fork::iterations)
                .filter(iterations ->
                        iterations.size() > 1 && iterations.stream().allMatch(value -> value > 0))
                .map(VarianceComponents::moments)
                .toList();
        if (forks.size() < 2) {
            return new VarianceComponents(0, 0);
        }
        var within = forks.stream().mapToDouble(Moments::variance).average().orElse(0);
        var explained =
                forks.stream().mapToDouble(Moments::squaredError).average().orElse(0);
        var means = Moments.of(forks.stream().mapToDouble(Moments::mean).toArray());
        return new VarianceComponents(within, Math.max(0, means.variance() - explained));
    }

    /** The components of a run: the means of those of its cells that have any. */
    public static VarianceComponents of(Collection<Sample> cells) {
        var components = cells.stream()
                .map(VarianceComponents::of)
                .filter(cell -> cell.within() > 0 || cell.between() > 0)
                .toList();
        return new VarianceComponents(
                components.stream()
                        .mapToDouble(VarianceComponents::within)
                        .average()
                        .orElse(0),
                components.stream()
                        .mapToDouble(VarianceComponents::between)
                        .average()
                        .orElse(0));
    }

    /**
     * How many iterations a fork should have for the most precision in a given time; infinite if forks do not differ
     * beyond their iterations, NaN if nothing varies.
     *
     * @param forkCost what a fork costs before its first measured iteration, in any unit of time
     * @param iterationCost what an iteration costs, in the same unit
     */
    public double bestIterations(double forkCost, double iterationCost) {
        return Math.max(1, Math.sqrt(forkCost / iterationCost * within / between));
    }

    private static Moments moments(List<Double> iterations) {
        return Moments.of(iterations.stream().mapToDouble(Math::log).toArray());
    }
}
