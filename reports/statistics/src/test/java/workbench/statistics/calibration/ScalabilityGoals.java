package workbench.statistics.calibration;

import java.util.List;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import workbench.statistics.Sample;
import workbench.statistics.scaling.Scalability;
import workbench.statistics.scaling.ScalabilityFit;
import workbench.statistics.scaling.ScalabilityFit.Fitted;
import workbench.statistics.scaling.ScalabilityFit.Refused;

/** Whether the intervals of the coefficients of scalability cover them, and whether saturation is recognised. */
final class ScalabilityGoals {

    private static final List<Integer> WIDTHS = List.of(1, 2, 4, 8, 16, 32);
    private static final double CONTENTION = 0.03;
    private static final double COHERENCY = 0.001;
    private static final int FORKS = 5;

    private ScalabilityGoals() {}

    static List<Goal> all() {
        return List.of(
                goal("interval covers the contention", 0.93, ScalabilityGoals::universal, ScalabilityGoals::contention),
                goal("interval covers the coherency", 0.93, ScalabilityGoals::universal, ScalabilityGoals::coherency),
                goal(
                        "fit refused for throughput that stops growing at width 2",
                        1,
                        n -> Math.min(n, 2),
                        Refused.class::isInstance));
    }

    private static Goal goal(String name, double low, IntToDoubleFunction throughput, Predicate<ScalabilityFit> right) {
        return new Goal(
                name,
                low,
                1,
                runs -> {
                    var random = Goals.random(name);
                    return Rate.of(runs, () -> right.test(fit(throughput, random)));
                },
                1);
    }

    private static ScalabilityFit fit(IntToDoubleFunction throughput, RandomGenerator random) {
        var samples = new TreeMap<Integer, Sample>();
        for (var width : WIDTHS) {
            var time = 1 / throughput.applyAsDouble(width);
            samples.put(
                    width,
                    Sample.ofValues(IntStream.range(0, FORKS)
                            .mapToDouble(_ -> time * Math.exp(0.03 * random.nextGaussian()))
                            .toArray()));
        }
        return Scalability.fit(samples, 32, 0.95);
    }

    private static double universal(int n) {
        return n / (1 + CONTENTION * (n - 1) + COHERENCY * n * (n - 1));
    }

    /** A refusal says nothing wrong; one fit in a hundred is refused by the design of the test. */
    private static boolean contention(ScalabilityFit fit) {
        return !(fit instanceof Fitted fitted) || fitted.contention().interval().contains(CONTENTION);
    }

    private static boolean coherency(ScalabilityFit fit) {
        return !(fit instanceof Fitted fitted)
                || fitted.coherency().orElseThrow().interval().contains(COHERENCY);
    }
}
