package workbench.statistics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.statistics.Looks;
import workbench.statistics.math.StudentT;

/**
 * Finds the levels of the looks: two equal cells with normal forks are looked at repeatedly; the level of the last look
 * is the one at which five percent of such runs find a difference at any look. A fresh seed must agree with the levels in use.
 * The system property {@code looks} sets a number of runs other than a million.
 */
@Tag("long")
class LookLevelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"5,10", "5,10,20", "5,10,20,40", "5,6,8,10,13,16,20", "5,6,8,10,13,16,20,25,32,40"})
    void levelsInUseGiveFivePercent(String list) {
        var forks = Arrays.stream(list.split(",")).map(Integer::valueOf).toArray(Integer[]::new);
        var runs = Integer.getInteger("looks", 1_000_000);
        var found = least(forks, runs, 1);
        var level = found[(int) (0.05 * runs)];
        var last = Looks.at(forks).alphas().getLast();
        var error = Arrays.stream(least(forks, runs, 2)).filter(p -> p < last).count() / (double) runs;
        System.out.printf(
                "looks %s: last level %.5f; error of the level in use, %.5f, on other data %.5f%n",
                list, level, last, error);
        assertThat(error).isCloseTo(0.05, within(0.001));
    }

    /** The least p-value of each run, scaled to the last look, ascending. */
    private static double[] least(Integer[] forks, int runs, int salt) {
        var random = Goals.random(Arrays.toString(forks) + salt);
        var last = forks[forks.length - 1];
        return IntStream.range(0, runs)
                .mapToDouble(_ -> {
                    var a = new Running();
                    var b = new Running();
                    var least = 1.0;
                    for (var look : forks) {
                        while (a.n < look) {
                            a.add(random.nextGaussian());
                            b.add(random.nextGaussian());
                        }
                        least = Math.min(least, a.pAgainst(b) * Math.sqrt((double) last / look));
                    }
                    return least;
                })
                .sorted()
                .toArray();
    }

    /** Mean and variance of values as they come (Welford 1962). */
    private static final class Running {
        private int n;
        private double mean;
        private double squares;

        void add(double value) {
            n++;
            var deviation = value - mean;
            mean += deviation / n;
            squares += deviation * (value - mean);
        }

        double pAgainst(Running other) {
            var first = squares / (n - 1) / n;
            var second = other.squares / (n - 1) / n;
            var error = first + second;
            var degreesOfFreedom = (n - 1) * error * error / (first * first + second * second);
            return StudentT.twoSided((mean - other.mean) / Math.sqrt(error), degreesOfFreedom);
        }
    }
}
