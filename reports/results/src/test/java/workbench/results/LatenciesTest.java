package workbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private static Latencies of(LongStream nanos) {
        var latencies = new Latencies();
        nanos.forEach(latencies::add);
        return latencies;
    }

    @Test
    void percentilesAreThoseOfTheSortedTimesToAThousandth() {
        var random = new Random(5);
        var nanos = LongStream.generate(() -> (long) Math.exp(10 + 2 * random.nextGaussian()))
                .limit(20_000)
                .sorted()
                .toArray();
        var latencies = of(LongStream.of(nanos));

        for (var percentile : new double[] {1, 50, 90, 99, 99.9}) {
            var exact = nanos[(int) Math.round(percentile * nanos.length / 100) - 1];
            assertThat(latencies.percentile(percentile))
                    .as("p%s", percentile)
                    .isCloseTo(exact, Percentage.withPercentage(.1));
        }
        assertThat(latencies.most()).isCloseTo(nanos[nanos.length - 1], Percentage.withPercentage(.1));
        assertThat(latencies.count()).isEqualTo(nanos.length);
    }

    @Test
    void areReadAsTheyWereWritten() {
        var written = of(LongStream.of(0, 1, 999, 1_000_000, 7_000_000_000L));
        var read = Latencies.decoded(written.encoded());

        assertThat(read.count()).isEqualTo(5);
        assertThat(read.encoded()).isEqualTo(written.encoded());
        assertThat(read.percentile(80)).isCloseTo(1_000_000, within(1_000L));
    }

    @Test
    void severalAreTakenTogether() {
        var all = Latencies.together(List.of(of(LongStream.rangeClosed(1, 50)), of(LongStream.rangeClosed(51, 100))));

        assertThat(all.count()).isEqualTo(100);
        assertThat(all.percentile(50)).isEqualTo(50);
        assertThat(all.most()).isEqualTo(100);
    }

    @Test
    void whatIsOutOfRangeCountsAsItsEnd() {
        var latencies = of(LongStream.of(-5, Duration.ofHours(30).toNanos()));

        assertThat(latencies.percentile(50)).isZero();
        assertThat(latencies.most()).isCloseTo(Duration.ofHours(1).toNanos(), Percentage.withPercentage(.1));
    }

    @Test
    void somethingElseIsRefused() {
        assertThatThrownBy(() -> Latencies.decoded("rubbish")).hasMessageStartingWith("not a histogram");
        assertThatThrownBy(() -> Latencies.decoded("AAAA")).hasMessageStartingWith("not a histogram");
        assertThatThrownBy(() -> Latencies.decoded("")).hasMessageStartingWith("not a histogram");
    }
}
