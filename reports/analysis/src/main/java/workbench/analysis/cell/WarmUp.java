package workbench.analysis.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.results.ForkEntry;
import workbench.results.Iteration;
import workbench.statistics.math.Medians;

/**
 * How the jobs of a cell got faster while its JVMs were young: the iterations of the warm-up and the measured ones after them.
 *
 * @param name what the strategy is called
 * @param points one for each iteration that every fork has, in their order
 * @param warmup how many of them belong to the warm-up
 */
public record WarmUp(String name, List<WarmUpPoint> points, int warmup) {

    private static final int LEAST_POINTS = 3;

    public WarmUp {
        points = List.copyOf(points);
    }

    /**
     * An iteration.
     *
     * @param seconds how long the fork had performed jobs when it ended: the median of the forks
     * @param ofSteady its time per job as a multiple of the cell's steady job: likewise
     */
    public record WarmUpPoint(double seconds, double ofSteady) {}

    /** That of a cell; empty without a time, and where there are fewer than three iterations or no warm-up. */
    public static Optional<WarmUp> of(Measurement one) {
        var forks = one.counted().stream().filter(fork -> !fork.didOnce()).toList();
        var warmup = forks.stream().mapToInt(fork -> fork.warmup().size()).min().orElse(0);
        var common = forks.stream().mapToInt(fork -> all(fork).size()).min().orElse(0);
        if (one.steady().isEmpty() || warmup == 0 || common < LEAST_POINTS) {
            return Optional.empty();
        }
        var steady = one.steady().get().value();
        var points = new ArrayList<WarmUpPoint>();
        for (var i = 0; i < common; i++) {
            var last = i;
            points.add(new WarmUpPoint(
                    Medians.median(forks.stream()
                            .mapToDouble(fork -> seconds(fork, last))
                            .toArray()),
                    Medians.median(forks.stream()
                            .mapToDouble(fork -> all(fork).get(last).nanosPerJob() / steady)
                            .toArray())));
        }
        return Optional.of(new WarmUp(one.name(), points, warmup));
    }

    private static List<Iteration> all(ForkEntry fork) {
        return Stream.concat(fork.warmup().stream(), fork.iterations().stream()).toList();
    }

    private static double seconds(ForkEntry fork, int last) {
        return all(fork).subList(0, last + 1).stream()
                        .mapToDouble(Iteration::nanos)
                        .sum()
                / 1e9;
    }
}
