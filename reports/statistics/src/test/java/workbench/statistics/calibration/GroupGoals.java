package workbench.statistics.calibration;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import workbench.statistics.Sample;
import workbench.statistics.stability.ForkGroups;

/** How often two groups of forks are seen, where there are two and where there is one. */
final class GroupGoals {

    private GroupGoals() {}

    static List<Goal> all() {
        return Stream.of(10, 20, 40)
                .flatMap(forks -> Stream.of(
                        seen("normal forks", forks, 0, 0.01, random -> 0.05 * random.nextGaussian()),
                        seen("exponential forks", forks, 0, 0.02, random -> 0.05 * random.nextExponential()),
                        seen("log-normal delays", forks, 0, 0.025, random -> 0.05 * Math.exp(random.nextGaussian())),
                        seen("half 8% slower", forks, forks < 20 ? 0.4 : 0.9, 1, random -> two(0.5, random)),
                        seen("three in ten 8% slower", forks, forks < 20 ? 0.3 : 0.8, 1, random -> two(0.3, random))))
                .toList();
    }

    /** As {@link NoiseModel#BIMODAL_FORKS}, without the scatter of iterations. */
    private static double two(double share, RandomGenerator random) {
        return (random.nextDouble() < share ? 0.08 : 0) + 0.01 * random.nextGaussian();
    }

    private static Goal seen(String what, int forks, double low, double high, ToDoubleFunction<RandomGenerator> log) {
        var name = "two groups seen: %s, %d forks".formatted(what, forks);
        return new Goal(
                name,
                low,
                high,
                runs -> {
                    var random = Goals.random(name);
                    return Rate.of(
                            runs,
                            () -> ForkGroups.of(sample(forks, log, random)).isPresent());
                },
                1);
    }

    private static Sample sample(int forks, ToDoubleFunction<RandomGenerator> log, RandomGenerator random) {
        return Sample.ofValues(DoubleStream.generate(() -> Math.exp(log.applyAsDouble(random)))
                .limit(forks)
                .toArray());
    }
}
