package workbench.harness.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a fork has cost, by the proc file system. */
class CostGaugeTest {

    private static final long FORK = 4711;

    @Test
    void whatAForkCosts() {
        var cost = new CostGauge(Samples.proc("earlier"), FORK).cost();

        // Its own, that of what has ended, the worker's and that of what it started.
        assertThat(cost.userNanos()).isEqualTo((60 + 7 + 40 + 1 + 9) * 10_000_000L);
        assertThat(cost.systemNanos()).isEqualTo((20 + 3 + 10 + 1 + 1) * 10_000_000L);
        assertThat(cost.peakMemoryBytes()).isEqualTo((90_000 + 50_000 + 10_000) * 1_024L);
        assertThat(cost.allocatedBytes()).isPositive();
        assertThat(cost.voluntarySwitches()).isGreaterThan(45);
        assertThat(cost.peakThreads()).isPositive();
    }

    @Test
    void aMachineThatDoesNotTellLeavesOnlyWhatTheJvmTells() {
        var cost = new CostGauge(new Proc(Samples.folder("earlier").resolve("nowhere")), FORK).cost();

        assertThat(cost)
                .hasAllNullFieldsOrPropertiesExcept("allocatedBytes", "peakThreads", "collections", "pauseNanos");
        assertThat(cost.allocatedBytes()).isPositive();
    }
}
