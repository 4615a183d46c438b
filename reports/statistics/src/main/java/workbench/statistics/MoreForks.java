package workbench.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbench.statistics.math.Medians;
import workbench.statistics.math.Moments;
import workbench.statistics.math.StudentT;

/**
 * How many forks each would probably settle which cell to use, if means and scatter of the cells are what they seem. Runs with more forks
 * are simulated from normal distributions; the answer is the least number at which half of them name the fastest, or bound
 * the regret as wanted. The same samples give the same answer.
 */
final class MoreForks {

    private static final int RUNS = 200;

    private static final long SEED = 20_261_127;

    private final double alpha;
    private final double regret;
    private final double[] means;
    private final double[] variances;

    private MoreForks(List<Moments> cells, double alpha, double regret) {
        this.alpha = alpha;
        this.regret = Math.log1p(regret);
        this.means = cells.stream().mapToDouble(Moments::mean).toArray();
        this.variances = cells.stream().mapToDouble(Moments::variance).toArray();
    }

    /**
     * What more forks would tell.
     *
     * @param samples those that count, at least two of at least two forks
     * @param alpha the level of a single look
     * @param regret the one that is wanted, as a share of the time of the fastest
     */
    static Outlook outlook(List<Sample> samples, double alpha, double regret) {
        var simulation = new MoreForks(
                samples.stream().map(sample -> Moments.of(sample.logs())).toList(), alpha, regret);
        var now = samples.stream().mapToInt(Sample::size).min().orElseThrow();
        var then = Math.max(ForksNeeded.FOR_TIES, 2 * now);
        return new Outlook(simulation.toSettle(now), then, Math.exp(simulation.medianRegret(then)));
    }

    private OptionalInt toSettle(int now) {
        var low = 1 + now;
        var high = ForksNeeded.MOST + 1;
        while (low < high) {
            var forks = (low + high) >>> 1;
            if (settlesHalf(forks)) {
                high = forks;
            } else {
                low = forks + 1;
            }
        }
        return low > ForksNeeded.MOST ? OptionalInt.empty() : OptionalInt.of(low);
    }

    private boolean settlesHalf(int forks) {
        return 2 * runs(forks).filter(this::settles).count() >= RUNS;
    }

    private double medianRegret(int forks) {
        return Medians.median(runs(forks).mapToDouble(this::regret).sorted().toArray());
    }

    /** Simulated runs, each with the differences of the lowest cell to the others. */
    private Stream<List<Shift>> runs(int forks) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        return Stream.generate(() -> run(forks, random)).limit(RUNS);
    }

    private List<Shift> run(int forks, RandomGenerator random) {
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
        return IntStream.range(0, run.length)
                .filter(cell -> cell != best)
                .mapToObj(cell -> new Shift(
                        lowest - run[cell],
                        Math.max(Shift.RESOLUTION, Math.sqrt(squaredErrors[best] + squaredErrors[cell])),
                        degreesOfFreedom(squaredErrors[best], squaredErrors[cell], forks)))
                .toList();
    }

    private boolean settles(List<Shift> run) {
        return run.stream().allMatch(this::isSmall) || run.stream().allMatch(shift -> shift.pDifferent() < alpha);
    }

    private double regret(List<Shift> run) {
        return run.stream()
                .mapToDouble(shift -> shift.difference() + shift.reach(alpha / (means.length - 1)))
                .reduce(0, Math::max);
    }

    private boolean isSmall(Shift shift) {
        var room = regret - shift.difference();
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
