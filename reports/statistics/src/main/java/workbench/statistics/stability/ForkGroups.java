package workbench.statistics.stability;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import workbench.statistics.PracticalEquality;
import workbench.statistics.Sample;
import workbench.statistics.math.HodgesLehmann;
import workbench.statistics.math.MannWhitney;
import workbench.statistics.math.Moments;

/**
 * The forks of a cell where they fall into two groups, as when a compiler decides one of two ways. The sorted logarithms are cut
 * where the means of the two parts lie furthest apart, measured in standard deviations within the parts (Engelman and Hartigan,
 * "Percentage points of a test for clusters", 1969). There are two groups if that distance is one which forks of a single
 * group, even skewed ones, reach in about one sample of a hundred. It changes no verdict.
 *
 * @param faster the places of the forks of the faster group in the sample, from 0, by time
 * @param slower those of the slower group
 * @param ratio time of the slower group / time of the faster one, geometric means
 */
public record ForkGroups(List<Integer> faster, List<Integer> slower, double ratio) {

    /** With fewer forks, two groups cannot be told from chance. */
    public static final int FEWEST_FORKS = 10;

    /** Fewer forks are outliers, and not a group. */
    private static final int SMALLEST_GROUP = 3;

    /** A group has at least one in so many forks. */
    private static final int SMALLEST_PART = 5;

    /** The level of {@link #differIn}. */
    private static final double ALPHA = 0.02;

    public ForkGroups {
        faster = List.copyOf(faster);
        slower = List.copyOf(slower);
    }

    /** The groups of a sample; empty if it has one only, or too few forks to tell. */
    public static Optional<ForkGroups> of(Sample sample) {
        var forks = sample.size();
        if (forks < FEWEST_FORKS || !sample.measurable()) {
            return Optional.empty();
        }
        var logs = sample.logs();
        var order = IntStream.range(0, forks)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> logs[place]))
                .toList();
        var sorted = Arrays.stream(logs).sorted().toArray();
        var smallest = Math.max(SMALLEST_GROUP, Math.ceilDiv(forks, SMALLEST_PART));
        return IntStream.rangeClosed(smallest, forks - smallest)
                .mapToObj(size -> Split.at(size, sorted))
                .max(Comparator.comparingDouble(Split::separation))
                .filter(split -> split.separation() > leastSeparation(forks))
                .map(split -> new ForkGroups(
                        order.subList(0, split.size()), order.subList(split.size(), forks), Math.exp(split.distance())))
                .filter(groups -> groups.ratio() >= PracticalEquality.RATIO);
    }

    /**
     * What normal, uniform, exponential and log-normal values exceed in at most 0.1, 0.8, 1.3 and 2.1 % of samples of 10 to 100
     * (40,000 simulated ones of each).
     */
    private static double leastSeparation(int forks) {
        return 4 + 38.0 / forks;
    }

    /** Whether the groups also differ in another figure of the forks, by ranks (Mann and Whitney 1947). */
    public boolean differIn(double[] figures) {
        var critical = MannWhitney.criticalValue(faster.size(), slower.size(), ALPHA / 2);
        var shift = HodgesLehmann.of(of(faster, figures), of(slower, figures), critical);
        return shift.low() > 0 || shift.high() < 0;
    }

    /** The figures of these forks. */
    public static double[] of(List<Integer> group, double[] figures) {
        return group.stream().mapToDouble(place -> figures[place]).toArray();
    }

    /**
     * Sorted values, split in two.
     *
     * @param size how many lie in the lower part
     * @param distance between the means of the parts
     * @param deviation the standard deviation within the parts
     */
    private record Split(int size, double distance, double deviation) {

        static Split at(int size, double[] sorted) {
            var below = Moments.of(Arrays.copyOf(sorted, size));
            var above = Moments.of(Arrays.copyOfRange(sorted, size, sorted.length));
            var squares = (below.n() - 1) * below.variance() + (above.n() - 1) * above.variance();
            return new Split(size, above.mean() - below.mean(), Math.sqrt(squares / (sorted.length - 2)));
        }

        double separation() {
            return distance == 0 ? 0 : distance / deviation;
        }
    }
}
