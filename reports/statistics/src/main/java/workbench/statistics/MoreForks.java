package workbench.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import workbench.statistics.math.Moments;
import workbench.statistics.math.StudentT;

/**
 * How many forks each would probably settle which cell to use, if means and scatter of the cells are what they seem. Runs with more forks
 * are simulated from normal distributions; the answer is the least number at which half of them name the fastest, or bound
 * the regret by {@link Choice#SMALL_REGRET}. The same samples give the same answer.
 */
final class MoreForks {

    private static final int RUNS = 200;

    private static final long SEED = 20_261_127;

    private final double alpha;
    private final double[] means;
    private final double[] variances;

    private MoreForks(List<Moments> cells, double alpha) {
        this.alpha = alpha;
        this.means = cells.stream().mapToDouble(Moments::mean).toArray();
        this.variances = cells.stream().mapToDouble(Moments::variance).toArray();
    }

    /**
     * The number of forks, more than there are now; empty if not even {@link ForksNeeded#MOST} would do.
     *
     * @param samples those that count, at least two of at least two forks
     * @param alpha the level of a single look
     */
    static OptionalInt toSettle(List<Sample> samples, double alpha) {
        var simulation = new MoreForks(
                samples.stream().map(sample -> Moments.of(sample.logs())).toList(), alpha);
        var low = 1 + samples.stream().mapToInt(Sample::size).min().orElseThrow();
        var high = ForksNeeded.MOST + 1;
        while (low < high) {
            var forks = (low + high) >>> 1;
            if (simulation.settlesHalf(forks)) {
                high = forks;
            } else {
                low = forks + 1;
            }
        }
        return low > ForksNeeded.MOST ? OptionalInt.empty() : OptionalInt.of(low);
    }

    private boolean settlesHalf(int forks) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var settled =
                IntStream.range(0, RUNS).filter(_ -> settles(forks, random)).count();
        return 2 * settled >= RUNS;
    }

    private boolean settles(int forks, RandomGenerator random) {
        var run = new double[means.length];
        var squaredErrors = new double[means.length];
        for (var cell = 0; cell < means.length; cell++) {
            run[cell] = means[cell] + Math.sqrt(variances[cell] / forks) * random.nextGaussian();
            squaredErrors[cell] = variances[cell] * chiSquaredShare(forks - 1, random) / forks;
        }
        var lowest = Arrays.stream(run).min().orElseThrow();
        var best = IntStream.range(0, run.length)
                .filter(cell -> run[cell] == lowest)
                .findFirst()
                .orElseThrow();
        var shifts = IntStream.range(0, run.length)
                .filter(cell -> cell != best)
                .mapToObj(cell -> new Shift(
                        lowest - run[cell],
                        Math.max(Shift.RESOLUTION, Math.sqrt(squaredErrors[best] + squaredErrors[cell])),
                        degreesOfFreedom(squaredErrors[best], squaredErrors[cell], forks)))
                .toList();
        return shifts.stream().allMatch(this::isSmall) || shifts.stream().allMatch(shift -> shift.pDifferent() < alpha);
    }

    private boolean isSmall(Shift shift) {
        var room = Math.log(Choice.SMALL_REGRET) - shift.difference();
        var tail = StudentT.twoSided(room / shift.standardError(), shift.degreesOfFreedom()) / 2;
        return tail <= alpha / (means.length - 1);
    }

    private static double degreesOfFreedom(double first, double second, int forks) {
        return first + second == 0 ? forks - 1 : Shift.satterthwaite(first, forks, second, forks);
    }

    /**
     * A chi-squared variate over its degrees of freedom (E. B. Wilson and M. M. Hilferty, "The distribution of chi-square",
     * Proceedings of the National Academy of Sciences 17, 1931).
     */
    private static double chiSquaredShare(int degreesOfFreedom, RandomGenerator random) {
        var spread = 2.0 / (9 * degreesOfFreedom);
        var root = 1 - spread + random.nextGaussian() * Math.sqrt(spread);
        return Math.pow(Math.max(0, root), 3);
    }
}
