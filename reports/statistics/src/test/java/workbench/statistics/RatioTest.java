package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void negatingTheDifferenceInvertsTheRatioToTheLastBit() {
        var random = new Random(1);
        for (var i = 0; i < 100_000; i++) {
            var difference = random.nextGaussian();
            var ratio = Ratio.of(difference);
            assertThat(Ratio.of(-difference)).isEqualTo(1 / ratio);
            assertThat(1 / (1 / ratio)).isEqualTo(ratio);
        }
        assertThat(Ratio.of(0)).isEqualTo(1);
    }
}
