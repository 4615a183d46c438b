package workbench.statistics;

import java.util.List;

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

    private static void require(String what, double time) {
        if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + ": expected a finite time of zero or more, not " + time);
        }
    }
}
