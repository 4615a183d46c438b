package workbench.harness.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.results.RateStep;

@DisplayName("A search for the highest rate")
class CapacitySearchTest {

    private static final Objective OBJECTIVE = Objective.parse("p99<=50ms");

    /** The 99th percentile of the time in an M/M/1 queue, in nanoseconds; L. Kleinrock, Queueing Systems, vol. 1, 1975, section 3.2. */
    private static long p99(double rate, double serviceRate) {
        return rate >= serviceRate ? Long.MAX_VALUE : (long) (1e9 * Math.log(100) / (serviceRate - rate));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 10, 400, 900, 100_000})
    @DisplayName("finds that of a queue to within 5 %, wherever it begins")
    void queue(double first) throws Exception {
        var capacity = 1_000 - Math.log(100) / .05; // by solving p99 = 50 ms
        var search = new CapacitySearch(OBJECTIVE, rate -> p99(rate, 1_000));
        var found = search.from(first).orElseThrow();

        assertThat(found).isBetween(capacity / 1.05, capacity);
        assertThat(search.steps())
                .hasSizeLessThan(20)
                .filteredOn(RateStep::sustained)
                .extracting(RateStep::rate)
                .contains(found);
    }

    @Test
    @DisplayName("finds none where none is sustained, and ends where all are")
    void ends() throws Exception {
        assertThat(new CapacitySearch(OBJECTIVE, _ -> Long.MAX_VALUE).from(100)).isEmpty();
        assertThat(new CapacitySearch(OBJECTIVE, _ -> 1).from(100))
                .hasValueSatisfying(rate -> assertThat(rate).isBetween(500_000.0, 1_000_000.0));
    }

    @Test
    @DisplayName("ends at a rate that was sustained, whatever noise says")
    void noise() throws Exception {
        var random = new Random(3);
        for (var trial = 0; trial < 100; trial++) {
            var search = new CapacitySearch(OBJECTIVE, _ -> random.nextInt(100_000_000));
            search.from(100)
                    .ifPresent(found ->
                            assertThat(search.steps()).anyMatch(step -> step.sustained() && step.rate() == found));
            assertThat(search.steps()).hasSizeLessThan(30);
        }
    }

    @Test
    @DisplayName("needs a percentile and a bound")
    void objectives() {
        assertThat(Objective.parse(" p99.9 <= 2s ")).hasToString("p99.9<=2s");
        for (var wrong : new String[] {"", "p99", "p42<=1ms", "p99<=0s", "p99<=1", "p99<1ms"}) {
            assertThatThrownBy(() -> Objective.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
