package workbench.workload.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The sizes of items")
class SizesTest {

    @ParameterizedTest
    @MethodSource
    @DisplayName("have the mean 1, whatever their spread, and come ascending")
    void mean(Spread spread) {
        var sizes = spread.sizes(1000, new Random(7));
        assertThat(Arrays.stream(sizes).average()).hasValueCloseTo(1.0, within(1e-12));
        assertThat(sizes).isSorted();
        assertThat(spread.sizes(1000, new Random(7))).isEqualTo(sizes);
    }

    static Stream<Spread> mean() {
        return Stream.of(new Spread.Fixed(), new Spread.LogNormal(1), new Spread.OneHeavy(20, 10));
    }

    @Test
    @DisplayName("are heavy for one in so many, and for one at least")
    void heavy() {
        assertThat(new Spread.OneHeavy(2, 3).sizes(4, new Random(1)))
                .containsExactly(new double[] {0.5, 0.5, 1.5, 1.5}, within(1e-12));
        assertThat(new Spread.OneHeavy(20, 3).sizes(3, new Random(1)))
                .containsExactly(new double[] {0.6, 0.6, 1.8}, within(1e-12));
    }

    @Test
    @DisplayName("have logarithms with the standard deviation sigma")
    void logNormal() {
        var logs = Arrays.stream(new Spread.LogNormal(0.5).sizes(100_000, new Random(1)))
                .map(Math::log)
                .toArray();
        var mean = Arrays.stream(logs).average().orElseThrow();
        var variance = Arrays.stream(logs)
                .map(log -> (log - mean) * (log - mean))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(variance)).isCloseTo(0.5, within(0.005));
    }

    @Test
    @DisplayName("come in the order asked for")
    void order() {
        assertThat(arranged(ItemOrder.ASCENDING, 1)).containsExactly(1, 2, 3, 4, 5);
        assertThat(arranged(ItemOrder.DESCENDING, 1)).containsExactly(5, 4, 3, 2, 1);
        assertThat(arranged(ItemOrder.SHUFFLED, 1))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5)
                .isEqualTo(arranged(ItemOrder.SHUFFLED, 1))
                .isNotEqualTo(arranged(ItemOrder.SHUFFLED, 2));
    }

    private static double[] arranged(ItemOrder order, long seed) {
        return order.arrange(new double[] {1, 2, 3, 4, 5}, new Random(seed));
    }

    @Test
    @DisplayName("stretch computing and waiting alike")
    void times() {
        var times = ItemTimes.of(new double[] {0.5, 1.5}, Duration.ofNanos(100), Duration.ofNanos(10));
        assertThat(List.of(times.computing(0), times.computing(1), times.computing()))
                .containsExactly(50L, 150L, 200L);
        assertThat(List.of(times.waiting(0), times.waiting(1), times.waiting())).containsExactly(5L, 15L, 20L);
        var cached = times.withoutComputing(Set.of(1));
        assertThat(List.of(cached.computing(0), cached.computing(1), cached.waiting(1)))
                .containsExactly(50L, 0L, 15L);
    }
}
