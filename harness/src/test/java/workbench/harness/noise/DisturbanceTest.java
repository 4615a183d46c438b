package workbench.harness.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import workbench.results.Activity;
import workbench.results.ForkEntry;
import workbench.results.Iteration;

class DisturbanceTest {

    @Test
    void aRoundIsDisturbedByWhatOthersDidInAnyOfItsForks() {
        assertThat(Disturbance.of(List.of(fork(0.01, 5), fork(0.11, 5), fork(0.30, 5), fork(0.02, 5))))
                .hasValue(0.30);
        assertThat(Disturbance.of(List.of(fork(0.10, 5), fork(-0.01, 5)))).isEmpty();
    }

    @Test
    void timesDisturbNothing() {
        assertThat(Disturbance.of(List.of(fork(0.01, 5), fork(0.01, 5_000_000))))
                .isEmpty();
    }

    @Test
    void whatIsNotKnownDisturbsNothing() {
        assertThat(Disturbance.of(List.of(fork(null, 5), fork(null, 5_000_000))))
                .isEmpty();
    }

    private static ForkEntry fork(@Nullable Double foreignShare, long nanos) {
        return new ForkEntry(
                "c1",
                1,
                1,
                false,
                false,
                false,
                Instant.EPOCH,
                nanos,
                nanos,
                nanos,
                List.of(),
                List.of(new Iteration(1, nanos)),
                "digest",
                null,
                Map.of(),
                null,
                new Activity(nanos, null, null, null, null, foreignShare, null, null, null, null, null),
                null,
                null,
                null,
                null,
                "log",
                null);
    }
}
