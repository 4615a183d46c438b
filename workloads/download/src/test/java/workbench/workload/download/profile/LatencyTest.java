package workbench.workload.download.profile;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbench.parameter.UsageException;
import workbench.workload.download.image.Draws;
import workbench.workload.download.profile.Latency.Shape;

@DisplayName("Latencies")
class LatencyTest {

    private static final int MANY = 20_000;

    @Test
    @DisplayName("that are uniform spread over their whole range")
    void uniform() {
        var statistics = millis(Shape.UNIFORM).summaryStatistics();
        assertThat(statistics.getMin()).isEqualTo(100);
        assertThat(statistics.getMax()).isEqualTo(400);
        assertThat(statistics.getAverage()).isCloseTo(250, within(3.0));
    }

    @Test
    @DisplayName("that are fixed are all halfway")
    void fixed() {
        assertThat(millis(Shape.FIXED)).containsOnly(250L);
    }

    @Test
    @DisplayName("that are log-normal have their median at the geometric mean, and 98 % within the range")
    void logNormal() {
        var sorted = millis(Shape.LOG_NORMAL).sorted().toArray();
        assertThat(sorted[0]).isEqualTo(100);
        assertThat(sorted[MANY - 1]).isEqualTo(400);
        assertThat((double) sorted[MANY / 2]).isCloseTo(200, within(4.0));
        assertThat(share(sorted, 100)).isCloseTo(0.01, within(0.005));
        assertThat(share(sorted, 400)).isCloseTo(0.01, within(0.005));
        assertThat(LongStream.of(sorted).average().orElse(0)).isGreaterThan(204);
    }

    private static double share(long[] values, long value) {
        return LongStream.of(values).filter(one -> one == value).count() / (double) values.length;
    }

    private static LongStream millis(Shape shape) {
        var latency = new Latency(shape, ofMillis(100), ofMillis(400));
        var draws = new Draws(1);
        return IntStream.range(0, MANY)
                .mapToLong(image -> latency.of(image, draws).toMillis());
    }

    @Test
    @DisplayName("are drawn alike from equal seeds, and differently from others")
    void seeded() {
        var latency = new Latency(Shape.LOG_NORMAL, ofMillis(100), ofMillis(400));
        var one = IntStream.range(0, 50).mapToObj(image -> latency.of(image, new Draws(1)));
        var same = IntStream.range(0, 50).mapToObj(image -> latency.of(image, new Draws(1)));
        var other = IntStream.range(0, 50).mapToObj(image -> latency.of(image, new Draws(2)));
        var drawn = one.toList();
        assertThat(same).isEqualTo(drawn);
        assertThat(other).isNotEqualTo(drawn);
    }

    @Test
    @DisplayName("are whole milliseconds, rounded up, and zero if none is wanted")
    void whole() {
        assertThat(new Latency(Shape.UNIFORM, ofNanos(1), ofNanos(1)).of(3, new Draws(1)))
                .isEqualTo(ofMillis(1));
        assertThat(new Latency(Shape.UNIFORM, ZERO, ZERO).of(3, new Draws(1))).isZero();
    }

    @Test
    @DisplayName("are rejected in a reversed range, or one without a logarithm")
    void refused() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new Latency(Shape.UNIFORM, ofMillis(2), ofMillis(1)))
                .withMessage("latency-min 2ms is more than latency-max 1ms");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new Latency(Shape.LOG_NORMAL, ZERO, ofMillis(1)))
                .withMessage("latency=log-normal needs a latency-min of more than 0s");
    }
}
