package workbench.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbench.analysis.cell.Measurement;
import workbench.results.Environment;
import workbench.results.Journal;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.SyntheticChange;
import workbench.results.testkit.SyntheticRun;
import workbench.statistics.MachineShift;
import workbench.statistics.Verdict;
import workbench.statistics.Warning;

/** Two runs, cell by cell. */
class RunComparisonTest {

    private static final String FACTOR = "factor:numbers=5000";

    private final RunComparison onSameMachine = RunComparison.of(SyntheticChange.before(), SyntheticChange.after(1));

    @Test
    void eachCellIsComparedWithItself() {
        assertThat(onSameMachine.differences()).isEmpty();
        assertThat(kind(onSameMachine, "fork-join")).isEqualTo(ChangeKind.SLOWER);
        assertThat(kind(onSameMachine, "virtual-threads")).isEqualTo(ChangeKind.FASTER);
        assertThat(kind(onSameMachine, "sequential")).isEqualTo(ChangeKind.EQUAL);
        assertThat(kind(onSameMachine, "platform-threads")).isEqualTo(ChangeKind.UNDECIDED);
        assertThat(onSameMachine.with(ChangeKind.SLOWER))
                .hasSize(1)
                .allSatisfy(change -> assertThat(change.comparison().ratio()).isCloseTo(1.15, within(0.02)));
    }

    @Test
    void aFailedCellIsNoRegressionButKnown() {
        assertThat(kind(onSameMachine, "multi-process")).isEqualTo(ChangeKind.UNDECIDED);
        assertThat(onSameMachine.hasFailures()).isTrue();
        assertThat(RunComparison.of(SyntheticChange.after(1), SyntheticChange.before())
                        .hasFailures())
                .as("what failed before the change")
                .isFalse();
    }

    @Test
    void whatOnlyOneRunHasIsListed() {
        assertThat(onSameMachine.cells().onlyBase())
                .extracting(Measurement::name)
                .containsExactly("completable-futures");
        assertThat(onSameMachine.cells().onlyNow())
                .extracting(Measurement::name)
                .containsExactly("gatherers");
    }

    @Test
    void theCalibrationKernelTellsTheShiftOfTheMachineAndOnlyWhatExceedsItCounts() {
        var slowMachine = RunComparison.of(SyntheticChange.before(), SyntheticChange.after(1.08));

        assertThat(slowMachine.shift().map(MachineShift::ratio).orElseThrow()).isCloseTo(1.08, within(0.01));
        assertThat(slowMachine.with(ChangeKind.SLOWER))
                .extracting(change -> change.cells().now().name())
                .containsExactly("fork-join");
        assertThat(kind(slowMachine, "sequential"))
                .as("8 %% slower, as the machine is")
                .isEqualTo(ChangeKind.UNDECIDED);
        assertThat(detectable(slowMachine, "sequential")).isGreaterThan(1.08);
        assertThat(detectable(onSameMachine, "sequential")).isLessThan(1.04);
        assertThat(detectable(onSameMachine, "platform-threads")).isGreaterThan(1.06);
    }

    private static double detectable(RunComparison comparison, String name) {
        return change(comparison, name).detectable().orElseThrow();
    }

    private static ChangeKind kind(RunComparison comparison, String name) {
        return change(comparison, name).kind();
    }

    private static CellChange change(RunComparison comparison, String name) {
        return comparison.changes().stream()
                .filter(change -> change.cells().now().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anotherMachineJdkOrSettingIsADifference() {
        assertThat(subjects(machine(one -> environment(one, "Other CPU", 2, "25.0.1+8"))))
                .containsExactly(DifferenceSubject.PROCESSOR);
        assertThat(subjects(machine(one -> environment(one, one.cpu(), 4, "25.0.1+8"))))
                .containsExactly(DifferenceSubject.CORES);
        assertThat(subjects(machine(one -> environment(one, one.cpu(), 2, "26+9"))))
                .containsExactly(DifferenceSubject.JDK);
        assertThat(subjects(run().iterations(4).journal())).containsExactly(DifferenceSubject.ITERATIONS);
        assertThat(subjects(run().once().journal()))
                .containsExactly(
                        DifferenceSubject.WARMUP,
                        DifferenceSubject.ITERATIONS,
                        DifferenceSubject.ITERATION_TIME,
                        DifferenceSubject.ONCE);
        assertThat(subjects(run().forks(7).journal())).isEmpty();
    }

    private static Environment environment(Environment one, String cpu, int cores, String jdk) {
        return new Environment(one.os(), one.arch(), cpu, cores, one.memoryBytes(), jdk, one.vm(), one.vendor());
    }

    private static Journal machine(UnaryOperator<Environment> alteration) {
        return run().machine(alteration).journal();
    }

    private static SyntheticRun run() {
        return with(FACTOR, "-Xmx1g");
    }

    private static SyntheticRun with(String workload, String... options) {
        return SyntheticRun.seeded(3).calibrated(1).cell(workload, "fork-join", 2, c -> c.jvm(options));
    }

    private static List<DifferenceSubject> subjects(Journal now) {
        return RunComparison.of(run().journal(), now).differences().stream()
                .map(RunDifference::subject)
                .toList();
    }

    @Test
    void otherParametersOfAWorkloadAndOtherOptionsAreDifferencesAndArePairedAllTheSame() {
        var options = RunComparison.of(run().journal(), with(FACTOR).journal());
        var parameters = RunComparison.of(
                run().journal(), with("factor:numbers=6000", "-Xmx1g").journal());

        assertThat(options.differences())
                .containsExactly(new RunDifference(DifferenceSubject.JVM_OPTIONS, "", "-Xmx1g", ""));
        assertThat(parameters.differences())
                .containsExactly(
                        new RunDifference(DifferenceSubject.WORKLOAD, "factor", "numbers=5000", "numbers=6000"));
        assertThat(List.of(options, parameters))
                .allSatisfy(one -> assertThat(one.changes()).hasSize(1));
    }

    @Test
    void oneMoreSetOfParametersIsOneMoreWorkload() {
        var more = run().cell("factor:numbers=6000", "fork-join", 2, c -> c.jvm("-Xmx1g"))
                .journal();
        var other = run().cell("factor:numbers=7000", "fork-join", 2, c -> c.jvm("-Xmx1g"))
                .journal();

        var comparison = RunComparison.of(more, other);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.changes()).hasSize(1);
        assertThat(comparison.cells().onlyBase()).hasSize(1);
        assertThat(comparison.cells().onlyNow()).hasSize(1);
    }

    @Test
    void withoutTheKernelTheShiftIsUnknown() {
        var uncalibrated = SyntheticRun.seeded(3)
                .cell(FACTOR, "fork-join", 2, c -> c.jvm("-Xmx1g"))
                .journal();

        assertThat(subjects(uncalibrated)).containsExactly(DifferenceSubject.CALIBRATION);
        assertThat(RunComparison.of(run().journal(), uncalibrated).shift()).isEmpty();
    }

    @Test
    void otherResultsAreFound() {
        var other = SyntheticRun.seeded(3)
                .calibrated(1)
                .cell(FACTOR, "fork-join", 2, c -> c.jvm("-Xmx1g").digest("d2"))
                .journal();

        assertThat(RunComparison.of(run().journal(), other).changedResults())
                .extracting(used -> used.label())
                .containsExactly(FACTOR);
        assertThat(RunComparison.of(run().journal(), run().journal()).changedResults())
                .isEmpty();
    }

    @Test
    void onABusyMachineNothingIsEqualAndNoSizeIsProven() {
        var busy = Recorded.of(SyntheticChange.after(1))
                .each(fork -> Recorded.during(fork, Recorded.activity(1_000_000_000, 0.2, 0)))
                .journal();

        var comparison = RunComparison.of(calibrated(SyntheticChange.before()), busy);

        assertThat(comparison.changes()).allMatch(CellChange::busy);
        assertThat(comparison.changes())
                .extracting(change -> change.comparison().verdict())
                .doesNotContain(Verdict.WIN, Verdict.TIE)
                .contains(Verdict.LEAN);
        assertThat(gate(comparison, 0.05).slower()).isEmpty();
        assertThat(gate(comparison, 0.05).undecided()).hasSameSizeAs(comparison.changes());
    }

    /** The same kernel as that of {@link Recorded}. */
    private static Journal calibrated(Journal journal) {
        return Recorded.of(journal).each(fork -> Recorded.slower(fork, 1)).journal();
    }

    @Test
    void whatRestsOnARepetitionIsNoVerdict() {
        var before = calibrated(SyntheticChange.before());
        var repeated = Recorded.of(SyntheticChange.before())
                .each(fork -> Recorded.slower(fork, 1.2))
                .again("c1", fork -> Recorded.marked(fork, false, true, false))
                .again("c2", fork -> Recorded.marked(fork, false, true, false))
                .again("c3", fork -> Recorded.marked(fork, false, true, false))
                .again("c4", fork -> Recorded.marked(fork, false, true, false))
                .again("c5", fork -> Recorded.marked(fork, false, true, false))
                .again("c6", fork -> Recorded.marked(fork, false, true, false))
                .journal();

        var comparison = RunComparison.of(before, repeated);

        assertThat(comparison.changes())
                .filteredOn(change -> change.comparison().warnings().contains(Warning.RESTS_ON_REPETITION))
                .isNotEmpty();
        assertThat(comparison.changes()).allMatch(change -> change.kind() == ChangeKind.UNDECIDED);
    }

    @Test
    void aGateStopsWhatIsProvenAndLetsPassWhatIsDisproven() {
        assertThat(gate(onSameMachine, 0.05).outcome()).isEqualTo(GateOutcome.SLOWER);
        assertThat(names(gate(onSameMachine, 0.05).slower())).containsExactly("fork-join");
        assertThat(gate(onSameMachine, 0.5).slower()).isEmpty();
        assertThat(names(gate(onSameMachine, 0.5).undecided())).as("it failed").containsExactly("multi-process");
        assertThat(gate(onSameMachine, 0.5).outcome()).isEqualTo(GateOutcome.UNDECIDED);
        assertThat(names(gate(onSameMachine, 0.14).undecided())).contains("fork-join");
        assertThat(gate(onSameMachine, 0.05).provable().orElseThrow()).isGreaterThan(1.05 * 1.06);
    }

    @Test
    void aGateCountsOnlyWhatExceedsTheShiftToo() {
        var shifted = new ChangedCells(onSameMachine.cells().pairs(), new MachineShift(1.1, Optional.empty()), false);

        assertThat(new SlowdownGate(0.05).judge(shifted, List.of()).slower()).isEmpty();
        assertThat(new SlowdownGate(0.02).judge(shifted, List.of()).slower()).hasSize(1);
    }

    @Test
    void aMissingCellLeavesAGateUndecided() {
        var equal = new ChangedCells(
                onSameMachine.with(ChangeKind.EQUAL).stream()
                        .map(CellChange::cells)
                        .toList(),
                MachineShift.NONE,
                false);
        var gate = new SlowdownGate(0.05);

        assertThat(gate.judge(equal, List.of()).outcome()).isEqualTo(GateOutcome.PASSED);
        assertThat(gate.judge(equal, onSameMachine.cells().onlyBase()).outcome())
                .isEqualTo(GateOutcome.UNDECIDED);
    }

    private static GateResult gate(RunComparison comparison, double limit) {
        return new SlowdownGate(limit).judge(comparison.changed(), List.of());
    }

    private static List<String> names(List<CellChange> changes) {
        return changes.stream().map(change -> change.cells().now().name()).toList();
    }

    /**
     * The promise: of runs of the same code, at most one in twenty has a cell that is called slower, however much slower the machine was.
     * Two standard errors are allowed.
     */
    @Test
    void theSameCodeIsSeldomCalledSlowerOnASlowerMachine() {
        var runs = 200;
        var allowed = 0.05 + 2 * Math.sqrt(0.05 * 0.95 / runs);
        var comparisons = IntStream.range(0, runs)
                .mapToObj(seed -> RunComparison.of(session(2 * seed, 1), session(2 * seed + 1, 1.06)))
                .toList();

        assertThat(slower(comparisons, RunComparison::changes, runs)).isLessThanOrEqualTo(allowed);
        assertThat(slower(comparisons, RunComparisonTest::withoutShift, runs))
                .as("where the shift is passed over")
                .isGreaterThan(0.5);
    }

    private static double slower(
            List<RunComparison> comparisons, Function<RunComparison, List<CellChange>> changes, int runs) {
        return (double) comparisons.stream()
                        .filter(one ->
                                changes.apply(one).stream().anyMatch(change -> change.kind() == ChangeKind.SLOWER))
                        .count()
                / runs;
    }

    private static List<CellChange> withoutShift(RunComparison comparison) {
        return new ChangedCells(comparison.cells().pairs(), MachineShift.NONE, false).at(comparison.margin());
    }

    private static Journal session(int seed, double slowness) {
        var run = SyntheticRun.seeded(seed).calibrated(slowness).forks(8);
        for (var strategy : List.of("sequential", "fork-join", "virtual-threads", "platform-threads")) {
            run.cell(FACTOR, strategy, 2, c -> c.millis(100).noise(.02));
        }
        return run.journal();
    }
}
