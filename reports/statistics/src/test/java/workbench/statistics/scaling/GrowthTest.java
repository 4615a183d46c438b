package workbench.statistics.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import workbench.statistics.Sample;

class GrowthTest {

    @Test
    void isTheSlopeOfALineThroughTheLogarithms() {
        var growth = Growth.of(
                        Map.of(
                                1, Sample.ofValues(1, 1),
                                2, Sample.ofValues(4, 4),
                                4, Sample.ofValues(16, 16)),
                        0.05)
                .orElseThrow();

        assertThat(growth.exponent()).isCloseTo(2, within(1e-9));
        assertThat(growth.interval().low()).isCloseTo(2, within(1e-6));
    }

    /** A nominal 95 % holds the true exponent in 95 % of 2,000 runs, give or take. */
    @Test
    void itsIntervalHoldsTheTruth() {
        var random = new Random(7);
        var held = 0;
        for (var run = 0; run < 2_000; run++) {
            var times = new TreeMap<Integer, Sample>();
            for (var amount : new int[] {50_000, 55_000, 60_000, 65_000, 75_000, 100_000}) {
                times.put(
                        amount,
                        Sample.ofValues(random.doubles(5)
                                .map(_ -> Math.pow(amount, 1.9) * Math.exp(0.02 * random.nextGaussian()))
                                .toArray()));
            }
            var interval = Growth.of(times, 0.05).orElseThrow().interval();
            held += interval.low() <= 1.9 && 1.9 <= interval.high() ? 1 : 0;
        }
        assertThat(held / 2_000.0).isBetween(0.935, 0.965);
    }

    @Test
    void twoAmountsAreTooFew() {
        assertThat(Growth.of(Map.of(1, Sample.ofValues(1, 1), 2, Sample.ofValues(4, 4)), 0.05))
                .isEmpty();
    }
}
