package workbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a journal says of streams. */
class StreamRecordTest {

    private static final Use QUERY = new Use("query", Map.of("connections", "10"), "query:connections=10");

    private static StreamRecord stream(long nanos, int done, int rejected) {
        return new StreamRecord(nanos, done, 1, rejected, 2, null, 3, "l", "w", "s", "t", 5, List.of());
    }

    @Test
    void countsItsArrivals() {
        assertThat(stream(10, 4, 7).arrivals()).isEqualTo(14);
    }

    @Test
    void keepsTheRatesThatWereTried() {
        var steps = List.of(new RateStep(100, 40, true), new RateStep(200, 60, false));

        assertThat(stream(10, 4, 7).after(steps).steps()).isEqualTo(steps);
        assertThat(stream(10, 4, 7).after(List.of())).isEqualTo(stream(10, 4, 7));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> stream(0, 4, 7)).hasMessage("a stream of 0 ns");
        assertThatThrownBy(() -> stream(10, -4, 7)).hasMessage("a stream of -4, 1, 7 and 2 arrivals");
        assertThatThrownBy(() -> new RateStep(0, 1, true)).hasMessage("a rate of 0.0 with 1 ns");
        assertThatThrownBy(() -> new RateStep(1, -1, true)).hasMessage("a rate of 1.0 with -1 ns");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate=200/s                     | query:connections=10 at 200/s           | p99   |              | -1
            rate=200/s,paced,p50,seed=2    | query:connections=10 at 200/s,paced,p50,seed=2 | p50 |        | -1
            rate=200/s,p99.9<=1.5s         | query:connections=10 with p99.9<=1.5s   | p99.9 | p99.9<=1.5s  | 1.5e9
            rate=200/s,bursts,p90<=50ms    | query:connections=10 with bursts,p90<=50ms | p90 | p90<=50ms   | 5e7
            """)
    void aWorkloadThatArrivesSaysSo(String plan, String label, String percentile, String objective, double nanos) {
        var use = QUERY.arriving(plan);

        assertThat(use.label()).isEqualTo(label);
        assertThat(use.percentile()).contains(percentile);
        assertThat(use.objective().orElse(null)).isEqualTo(objective);
        assertThat(use.objectiveNanos().orElse(-1)).isEqualTo(nanos);
        assertThat(use.sameAs(QUERY)).isFalse();
        assertThat(use.sameAs(QUERY.arriving(plan))).isTrue();
    }

    @Test
    void aWorkloadOfJobsHasNoPercentile() {
        assertThat(QUERY.percentile()).isEmpty();
        assertThat(QUERY.objective()).isEmpty();
        assertThat(QUERY.objectiveNanos()).isEmpty();
    }

    @Test
    void theVersionComesOffItsLabelWhereverItStands() {
        var old = QUERY.in(CodeVersion.OLD).arriving("rate=5/s");

        assertThat(old.label()).isEqualTo("query:connections=10 (old) at 5/s");
        assertThat(old.unversionedLabel()).isEqualTo("query:connections=10 at 5/s");
    }
}
