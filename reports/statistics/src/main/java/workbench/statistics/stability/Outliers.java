package workbench.statistics.stability;

import java.util.List;
import java.util.stream.IntStream;
import workbench.statistics.Fork;
import workbench.statistics.Sample;
import workbench.statistics.math.Medians;

/**
 * Forks and iterations that lie far from the others of their kind: more than 14.8 median absolute deviations from the
 * median, which is ten standard deviations of a normal distribution. They are shown and explained, never removed.
 *
 * @param forks the places of outlying forks in the sample, from 0
 * @param iterations the outlying iterations, each against the other iterations of its fork
 * @param timeShare how much of the measured time the outlying iterations took, by their values, from 0 to 1
 */
public record Outliers(List<Integer> forks, List<OutlyingIteration> iterations, double timeShare) {

    private static final double DEVIATIONS = 14.8;

    /**
     * The place of an iteration.
     *
     * @param fork the place of its fork in the sample, from 0
     * @param iteration its place in the fork, from 0
     */
    public record OutlyingIteration(int fork, int iteration) {}

    public Outliers {
        forks = List.copyOf(forks);
        iterations = List.copyOf(iterations);
    }

    /**
     * The outliers of a sample. Where more than half of the values are equal, there is no scale to measure by, and none
     * is flagged.
     */
    public static Outliers of(Sample sample) {
        var forks = sample.forks();
        var places = IntStream.range(0, forks.size())
                .boxed()
                .flatMap(
                        fork -> flagged(forks.get(fork).iterations()).stream().map(i -> new OutlyingIteration(fork, i)))
                .toList();
        var outlying = places.stream()
                .mapToDouble(place -> forks.get(place.fork()).iterations().get(place.iteration()))
                .sum();
        var all = forks.stream()
                .flatMap(fork -> fork.iterations().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
        return new Outliers(
                flagged(forks.stream().map(Fork::value).toList()), places, places.isEmpty() ? 0 : outlying / all);
    }

    private static List<Integer> flagged(List<Double> list) {
        if (list.isEmpty()) {
            return List.of();
        }
        var values = list.stream().mapToDouble(Double::doubleValue).toArray();
        var median = Medians.median(values);
        var limit = DEVIATIONS * Medians.absoluteDeviation(values);
        return limit == 0
                ? List.of()
                : IntStream.range(0, values.length)
                        .filter(i -> Math.abs(values[i] - median) > limit)
                        .boxed()
                        .toList();
    }
}
