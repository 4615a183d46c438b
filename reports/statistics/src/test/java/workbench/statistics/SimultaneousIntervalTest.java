package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The interval that is shown with a verdict never contradicts it. */
class SimultaneousIntervalTest {

    private static final double RATIO = Margin.DEFAULT.ratio();

    /** By hand: t of 8 degrees of freedom is 2.3060 at 95 %, and 3.0158 where three pairs share five percent. */
    @Test
    void isAsWideAsTheCorrectionMakesIt() {
        var alone = Family.of(List.of(around(0), around(0.005)), 0.05).comparison(0, 1);
        var ofThree = Family.of(List.of(around(0), around(0.005), around(0.002)), 0.05)
                .comparison(0, 1);

        assertThat(alone.simultaneous()).isEqualTo(alone.interval());
        assertThat(ofThree.simultaneous().orElseThrow().low()).isCloseTo(Math.exp(-0.005 - 0.030158), within(1e-5));
        assertThat(ofThree.simultaneous().orElseThrow().level()).isEqualTo(0.95);
        assertThat(ofThree.equalWithin().orElseThrow()).isCloseTo(Math.expm1(0.005 + 0.030158), within(1e-5));
    }

    @Test
    void agreesWithEveryVerdict() {
        var random = new Random(5);
        var seen = EnumSet.noneOf(Verdict.class);
        for (var run = 0; run < 400; run++) {
            var family = Family.of(
                    IntStream.range(0, 5)
                            .mapToObj(cell -> random(random, cell * 0.012, run(random)))
                            .toList(),
                    0.05);
            for (var a = 0; a < 5; a++) {
                for (var b = 0; b < 5; b++) {
                    if (a != b) {
                        var comparison = family.comparison(a, b);
                        seen.add(comparison.verdict());
                        check(comparison);
                    }
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Verdict.values());
    }

    private static double run(Random random) {
        return 0.002 + 0.03 * random.nextDouble();
    }

    private static void check(Comparison comparison) {
        var interval = comparison.simultaneous().orElseThrow();
        var beyond = interval.high() < 1 / RATIO || interval.low() > RATIO;
        switch (comparison.verdict()) {
            case WIN -> assertThat(beyond).isTrue();
            case LEAN -> assertThat(beyond).isFalse();
            case TIE ->
                assertThat(interval.low() > 1 / RATIO && interval.high() < RATIO)
                        .isTrue();
            case INCONCLUSIVE -> assertThat(interval.contains(1)).isTrue();
        }
    }

    private static Sample around(double mean) {
        return sample(mean - 0.02, mean - 0.01, mean, mean + 0.01, mean + 0.02);
    }

    private static Sample random(Random random, double mean, double deviation) {
        return sample(random.doubles(10)
                .map(_ -> mean + deviation * random.nextGaussian())
                .toArray());
    }

    private static Sample sample(double... logs) {
        return Sample.ofValues(Arrays.stream(logs).map(Math::exp).toArray());
    }
}
