package workbench.statistics;

import java.util.List;
import java.util.stream.DoubleStream;
import workbench.statistics.math.Medians;

/**
 * One fresh JVM's measurement of a cell: the unit of inference.
 *
 * @param round the round it belongs to, from 1; forks of one round ran close together in time
 * @param value its value: total wall nanoseconds divided by total jobs; zero if the clock was too coarse
 * @param iterations nanoseconds per job of each measured iteration, in the order of time; may be empty
 */
public record Fork(int round, double value, List<Double> iterations) {

    public Fork {
        require("value of a fork", value);
        iterations = List.copyOf(iterations);
        for (var iteration : iterations) {
            require("value of an iteration", iteration);
        }
    }

    /** The geometric means of the values and of the medians of some forks of one round. */
    static Fork average(List<Fork> forks) {
        return new Fork(
                forks.getFirst().round(),
                geometricMean(forks.stream().mapToDouble(Fork::value)),
                List.of(geometricMean(forks.stream().mapToDouble(Fork::median))));
    }

    private static double geometricMean(DoubleStream values) {
        return Math.exp(values.map(Math::log).average().orElseThrow());
    }

    /** The median of its iterations; its value if it has none. */
    double median() {
        return iterations.isEmpty()
                ? value
                : Medians.median(
                        iterations.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void require(String what, double time) {
        if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + ": expected a finite time of zero or more, not " + time);
        }
    }
}
