package workbench.statistics.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbench.statistics.Fork;
import workbench.statistics.Sample;

class SteadyForksTest {

    @Test
    void separatesTheForksThatNeverSettle() {
        var steady = fork(1, 600, _ -> 100);
        var unsteady = fork(2, 600, i -> i < 560 ? 100 : 150);
        var tooShortToTell = fork(3, 299, i -> i < 280 ? 100 : 150);
        var forks = SteadyForks.of(new Sample(List.of(steady, unsteady, tooShortToTell)));
        assertThat(forks.unsteady()).containsExactly(1);
        assertThat(forks.others().forks()).containsExactly(steady, tooShortToTell);
    }

    private static Fork fork(int round, int points, IntToDoubleFunction level) {
        var random = new Random(round);
        return new Fork(
                round,
                100,
                IntStream.range(0, points)
                        .mapToObj(i -> level.applyAsDouble(i) * Math.exp(0.01 * random.nextGaussian()))
                        .toList());
    }
}
