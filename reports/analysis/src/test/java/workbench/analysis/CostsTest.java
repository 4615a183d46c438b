package workbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workbench.analysis.cell.Costs;
import workbench.analysis.cell.GroupEvidence;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.SpreadEvidence;
import workbench.results.Activity;
import workbench.results.Journal;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.RecordedRuns;
import workbench.statistics.stability.Noise;

/** What a cell cost, how it spread its items, and what the machine did meanwhile. */
class CostsTest {

    @Test
    void costsAreMediansOverForks() {
        var light = Costs.of(cell(RecordedRuns.rich(), 0));
        var heavy = Costs.of(cell(RecordedRuns.rich(), 2));

        assertThat(light.user()).hasValue(1.4e9);
        assertThat(light.system()).hasValue(120e6);
        assertThat(light.memory()).hasValue(96L << 20);
        assertThat(light.threads()).hasValue(14);
        assertThat(light.pause()).hasValue(9e6);
        assertThat(heavy.user()).hasValue(3 * 1.4e9);
        assertThat(heavy.waited()).hasValue(3 * 5_400);
        assertThat(light.cpuPerJob()).isPresent();
    }

    @Test
    void whatWasNotRecordedHasNoCost() {
        assertThat(Costs.of(cell(RecordedRuns.quiet(), 0))).isEqualTo(Costs.UNKNOWN);
    }

    @Test
    void twoGroupsOfForksDifferInWhatWasRecorded() {
        var found = GroupEvidence.of(cell(RecordedRuns.twoGroups(), 0)).orElseThrow();

        assertThat(found.groups().slower()).hasSize(6);
        assertThat(found.groups().ratio()).isBetween(1.06, 1.10);
        assertThat(found.compilation()).hasValueSatisfying(jit -> {
            assertThat(jit.differs()).isTrue();
            assertThat(jit.faster()).isBetween(1.0e9, 1.02e9);
            assertThat(jit.slower()).isBetween(0.5e9, 0.52e9);
        });
        assertThat(found.collection()).hasValueSatisfying(gc -> {
            assertThat(gc.differs()).isFalse();
            assertThat(gc.faster()).isPositive();
        });
    }

    @Test
    void oneGroupOfForksHasNoEvidence() {
        assertThat(GroupEvidence.of(cell(RecordedRuns.twoGroups(), 1))).isEmpty();
        assertThat(GroupEvidence.of(cell(RecordedRuns.quiet(), 0))).isEmpty();
    }

    @Test
    void whatWasNotRecordedTellsNoGroupsApart() {
        var bare = Recorded.of(RecordedRuns.twoGroups())
                .each(fork -> fork.round() == 1
                        ? Recorded.during(
                                fork, new Activity(1, null, null, null, null, null, null, null, null, null, null))
                        : fork)
                .journal();

        var found = GroupEvidence.of(cell(bare, 0)).orElseThrow();

        assertThat(found.compilation()).isEmpty();
        assertThat(found.collection()).isEmpty();
    }

    @Test
    void evidenceIsTheMostOfAnyFork() {
        var virtual = SpreadEvidence.of(cell(RecordedRuns.rich(), 2));

        assertThat(virtual.inFlight()).hasValue(2);
        assertThat(virtual.mounted()).hasValue(2);
        assertThat(virtual.queued()).hasValue(4_998);
        assertThat(virtual.tracing().orElseThrow()).isBetween(1.08, 1.09);
        assertThat(virtual.pinnings()).singleElement().satisfies(pinning -> {
            assertThat(pinning.count()).isEqualTo(30);
            assertThat(pinning.nanos()).isEqualTo(340_000_000L);
        });
        assertThat(SpreadEvidence.of(cell(RecordedRuns.quiet(), 0)).inFlight()).isEmpty();
    }

    @Test
    void theLoadIsTheMeanOverForks() {
        var load = MachineLoad.of(cell(RecordedRuns.busy(0.05), 0).counted());

        assertThat(load.score()).contains(Noise.AMBER);
        assertThat(load.busy()).isFalse();
        assertThat(load.foreignShare().orElseThrow()).isBetween(0.049, 0.051);
        assertThat(load.stealShare()).isPresent();
        assertThat(load.pressureShare()).isPresent();
        assertThat(load.forks()).isEqualTo(10);
    }

    private static Measurement cell(Journal journal, int place) {
        return Analysis.of(journal).measurements().get(place);
    }
}
