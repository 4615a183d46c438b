package workbench.statistics.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MomentsTest {

    /** The library's mean is corrected for rounding, so that the variance of equal values is exactly zero. */
    @Test
    void equalValuesHaveNoVarianceAtAll() {
        var random = new Random(1);
        for (var trial = 0; trial < 1000; trial++) {
            var values = new double[2 + random.nextInt(60)];
            Arrays.fill(values, random.nextGaussian() * Math.exp(20 * random.nextGaussian()));
            assertThat(Moments.of(values).variance()).isZero();
        }
    }
}
