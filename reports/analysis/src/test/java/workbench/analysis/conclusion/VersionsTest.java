package workbench.analysis.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Status;
import workbench.analysis.compare.CellChange;
import workbench.analysis.compare.GateOutcome;
import workbench.analysis.compare.ResultChange;
import workbench.results.CodeVersion;
import workbench.results.Failure;
import workbench.results.GateRecord;
import workbench.results.Invocation;
import workbench.results.Journal;
import workbench.results.Question;
import workbench.results.RunEntry;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.SyntheticRun;
import workbench.statistics.Verdict;

/** A run of an old and a new version of the same code. */
class VersionsTest {

    private static SyntheticRun workload() {
        return SyntheticRun.seeded(1)
                .question(Question.VERSIONS)
                .cell(
                        "w",
                        "pool",
                        2,
                        cell -> cell.millis(10)
                                .noise(0.005)
                                .ofWorkload(CodeVersion.OLD)
                                .results(1, 2, 3, 4))
                .cell(
                        "w",
                        "alone",
                        1,
                        cell -> cell.millis(20).noise(0.005).baseline().ofWorkload(CodeVersion.OLD))
                .cell(
                        "w",
                        "pool",
                        2,
                        cell -> cell.millis(12)
                                .noise(0.005)
                                .ofWorkload(CodeVersion.NEW)
                                .after("c1")
                                .digest("d2")
                                .results(1, 2, 0, 4))
                .cell(
                        "w",
                        "alone",
                        1,
                        cell -> cell.millis(20)
                                .noise(0.005)
                                .baseline()
                                .ofWorkload(CodeVersion.NEW)
                                .after("c2")
                                .digest("d2"));
    }

    private static Optional<ResultChange> results(CellChange change) {
        return ResultChange.of(change.cells());
    }

    private static Versions versions(SyntheticRun run) {
        return (Versions) Analysis.of(run.journal()).conclusion().orElseThrow();
    }

    @Test
    void eachNewCellIsComparedWithItsOldOne() {
        var changes = versions(workload()).changes();

        assertThat(changes)
                .extracting(change -> change.cells().now().cell().strategy().name())
                .containsExactly("pool", "alone");
        assertThat(changes.getFirst().comparison().verdict()).isEqualTo(Verdict.WIN);
        assertThat(changes.getFirst().comparison().ratio()).isBetween(1.18, 1.22);
        assertThat(changes.get(1).comparison().ratio()).isBetween(0.98, 1.02);
    }

    @Test
    void resultsThatDifferAreNoFailureAndCountedItemByItem() {
        var analysis = Analysis.of(workload().journal());
        var changes = ((Versions) analysis.conclusion().orElseThrow()).changes();

        assertThat(analysis.hasFailures()).isFalse();
        assertThat(results(changes.getFirst())).contains(new ResultChange(true, OptionalInt.of(1), 4));
        assertThat(results(changes.get(1))).contains(new ResultChange(true, OptionalInt.empty(), 0));
    }

    /** A strategy performs the items of one workload, whichever its version, and has no results of its own. */
    @Test
    void aStrategyWhoseNewVersionHasOtherResultsFails() {
        var analysis = Analysis.of(SyntheticRun.seeded(1)
                .question(Question.VERSIONS)
                .cell("w", "alone", 1, cell -> cell.millis(20).baseline())
                .cell("w", "pool", 2, cell -> cell.millis(10).ofStrategy(CodeVersion.OLD))
                .cell(
                        "w",
                        "pool",
                        2,
                        cell -> cell.millis(10)
                                .ofStrategy(CodeVersion.NEW)
                                .digest("d2")
                                .after("c2"))
                .journal());

        assertThat(analysis.slices()).hasSize(1);
        assertThat(analysis.slices().getFirst().with(Status.FAILED))
                .extracting(standing -> standing.name())
                .containsExactly("pool (new)");
        var change = ((Versions) analysis.conclusion().orElseThrow()).changes().getFirst();
        assertThat(change.comparison().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(results(change)).isEmpty();
    }

    /** Strategies are chosen for one version of a workload, and never across them. */
    @Test
    void eachVersionOfAWorkloadHasSlicesOfItsOwn() {
        var analysis = Analysis.of(workload().journal());

        assertThat(analysis.slices())
                .extracting(slice -> slice.workload().label())
                .containsExactly("w (old)", "w (new)");
    }

    @Test
    void aPairOfWhichOneFailedHasNoVerdictAndKeepsItsPlace() {
        var failed = workload()
                .cell("w", "other", 2, cell -> cell.ofWorkload(CodeVersion.OLD))
                .cell(
                        "w",
                        "other",
                        2,
                        cell -> cell.ofWorkload(CodeVersion.NEW)
                                .after("c5")
                                .failing(5, new Failure(Failure.Kind.EXITED, "gone", null)));

        var change = versions(failed).changes().getLast();

        assertThat(change.comparison().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(change.comparison().judged()).isFalse();
    }

    @Test
    void onABusyMachineNothingIsProvenButResultsAreStillCompared() {
        var busy = Recorded.of(workload().journal())
                .each(fork -> Recorded.disturbed(fork, 0.14))
                .journal();
        var versions = (Versions) Analysis.of(busy).conclusion().orElseThrow();

        assertThat(versions.busy()).isPresent();
        assertThat(versions.changes().getFirst().comparison().verdict()).isEqualTo(Verdict.LEAN);
        assertThat(results(versions.changes().getFirst()))
                .map(ResultChange::changed)
                .contains(true);
    }

    @Test
    void aGateIsOfTheRunThatHasOne() {
        var plain = workload().journal();
        var outcomes = DoubleStream.of(0.05, 0.5)
                .mapToObj(limit -> gated(plain, limit))
                .map(journal -> Analysis.of(journal).gate().orElseThrow().outcome());

        assertThat(Analysis.of(plain).gate()).isEmpty();
        assertThat(outcomes).containsExactly(GateOutcome.SLOWER, GateOutcome.PASSED);
    }

    private static Journal gated(Journal journal, double limit) {
        var run = journal.run();
        var gated = new RunEntry(
                run.schema(),
                run.started(),
                run.version(),
                run.seed(),
                run.plan(),
                run.design(),
                run.jvms(),
                run.cells(),
                run.environment(),
                Invocation.PLAIN.withGate(new GateRecord(limit, false)));
        return Journal.of(gated, List.copyOf(journal.forks()), List.of());
    }
}
