package workbench.statistics.calibration;

import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbench.statistics.Family;
import workbench.statistics.Fork;
import workbench.statistics.Sample;

/** How often a difference of ten percent is called a win, with forks that differ by 3% and iterations that hardly do. */
final class Power {

    private static final double SLOWER = Math.log(1.10);
    private static final int FORKS = 5;

    private Power() {}

    static Goal pair() {
        return goal("wins, one cell 10% slower, fork deviation 3%, 5 forks, one pair", 2, 0.90, 1, 1);
    }

    static Goal family() {
        return goal("wins, one cell 10% slower, fork deviation 3%, 5 forks, among six cells", 6, 0, 1, 10);
    }

    private static Goal goal(String name, int cells, double low, double high, int cost) {
        return new Goal(
                name,
                low,
                high,
                runs -> {
                    var random = Goals.random(name);
                    return Rate.of(runs, () -> Goals.won(family(cells, random).comparison(0, 1)));
                },
                cost);
    }

    private static Family family(int cells, RandomGenerator random) {
        var slower = Stream.concat(Stream.of(0.0), Stream.generate(() -> SLOWER).limit(cells - 1L));
        return Family.of(slower.map(mean -> sample(mean, random)).toList(), 0.05);
    }

    private static Sample sample(double mean, RandomGenerator random) {
        return new Sample(IntStream.rangeClosed(1, FORKS)
                .mapToObj(round -> fork(round, mean, random))
                .toList());
    }

    private static Fork fork(int round, double mean, RandomGenerator random) {
        var fork = mean + 0.03 * random.nextGaussian();
        var iterations = DoubleStream.generate(() -> Math.exp(fork + 0.005 * random.nextGaussian()))
                .limit(10)
                .boxed()
                .toList();
        return new Fork(
                round,
                iterations.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
                iterations);
    }
}
