package workbench.wording.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbench.analysis.compare.ChangeKind;
import workbench.analysis.compare.ChangedCells;
import workbench.analysis.compare.DifferenceSubject;
import workbench.analysis.compare.GateOutcome;
import workbench.analysis.compare.GateResult;
import workbench.analysis.compare.RunComparison;
import workbench.analysis.compare.RunDifference;
import workbench.analysis.compare.SlowdownGate;
import workbench.results.Journal;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.SyntheticChange;
import workbench.results.testkit.SyntheticRun;
import workbench.statistics.MachineShift;
import workbench.statistics.Margin;

/** What is said about two runs. */
class RunComparisonWordsTest {

    private static final String WORKLOAD = "factor:numbers=50000 · ";

    private final RunComparison comparison = RunComparison.of(SyntheticChange.before(), SyntheticChange.after(1));

    @Test
    void whatChangedIsNamedWithItsFigures() {
        assertThat(RunComparisonWords.certainty(comparison)).isEqualTo("slower");
        assertThat(RunComparisonWords.sentence(comparison))
                .matches("1 of 5 cells is slower: " + WORKLOAD
                        + "fork-join · width 2 \\(1\\.1\\d+×, 1\\.\\d+–1\\.\\d+\\)\\. "
                        + "1 of 5 cells is faster: " + WORKLOAD
                        + "virtual-threads · width 2 \\(0\\.[78]\\d*×, 0\\.\\d+–0\\.\\d+\\)\\. "
                        + "1 of 5 cells is equal within 2 %\\. 2 of 5 cells are undecided\\.");
        assertThat(RunComparisonWords.notes(comparison))
                .containsExactly("Failed in NEW: " + WORKLOAD + "multi-process · width 2.");
    }

    @Test
    void whatDidNotChangeIsEqualOrOpen() {
        var same = RunComparison.of(journal(100, 100), journal(100, 100));

        assertThat(RunComparisonWords.certainty(same)).isEqualTo("equal within 2 %");
        assertThat(RunComparisonWords.sentence(same))
                .isEqualTo("No cell is proven slower or faster. 2 of 2 cells are equal within 2 %.");
        assertThat(RunComparisonWords.notes(same)).isEmpty();
    }

    @Test
    void ofManyTheMostIsNamed() {
        var slower = RunComparison.of(journal(100, 100, 100, 100), journal(150, 160, 200, 140));

        assertThat(RunComparisonWords.sentence(slower))
                .startsWith("4 of 4 cells are slower, by most factor · fork-join · width 3 (2.0");
    }

    private static Journal journal(double... millis) {
        var run = SyntheticRun.seeded(4).calibrated(1).forks(10);
        for (var i = 0; i < millis.length; i++) {
            var time = millis[i];
            run.cell("factor", "fork-join", i + 1, c -> c.millis(time).noise(.003));
        }
        return run.journal();
    }

    @Test
    void theLimitsNameTheShiftTheLeastSlowDownAndTheCorrection() {
        var limits = RunComparisonWords.limits(RunComparison.of(SyntheticChange.before(), SyntheticChange.after(1.08)));

        assertThat(limits.get("Machine"))
                .startsWith("The calibration kernel, one computation around every fork of both runs, took 1.0")
                .matches(".* the time in NEW \\(95 % CI 1\\.0\\d+–1\\.0\\d+\\)\\. .* only beyond 8\\.\\d %\\.");
        assertThat(limits.get("Smallest slow-down"))
                .matches(
                        "A slow-down of \\d+\\.\\d % in any one of 4 cells would have been found with a chance of 80 %; "
                                + "in the one that scatters least, one of 9\\.\\d %\\.");
        assertThat(limits.get("Correction")).startsWith("Verdicts and intervals are corrected for all 5 cells");
    }

    @Test
    void withoutFiguresTheLimitsSaySo() {
        var few = SyntheticRun.seeded(1)
                .forks(3)
                .cell("factor", "fork-join", 2, c -> {})
                .journal();
        var limits = RunComparisonWords.limits(RunComparison.of(few, few));

        assertThat(limits.get("Machine")).isEqualTo("How far the machine itself moved between the runs is unknown.");
        assertThat(limits.get("Smallest slow-down")).startsWith("None could have been found");
        assertThat(RunComparisonWords.limits(RunComparison.of(journal(100), journal(100)))
                        .get("Smallest slow-down"))
                .matches("A slow-down of \\d\\.\\d % would have been found with a chance of 80 %\\.");
    }

    @Test
    void tablesShowEachCell() {
        var cells = RunComparisonWords.cells(comparison);
        var only = RunComparisonWords.only(comparison);

        assertThat(cells.rows()).hasSize(5).allSatisfy(row -> assertThat(row).hasSameSizeAs(cells.columns()));
        assertThat(cells.rows().getLast()).contains("cannot tell: NEW lost an item", "–");
        assertThat(cells.rows().get(1)).contains(WORKLOAD + "fork-join · width 2", "slower");
        assertThat(only.rows())
                .extracting(row -> row.subList(0, 2))
                .containsExactly(
                        List.of(WORKLOAD + "completable-futures · width 2", "BASE"),
                        List.of(WORKLOAD + "gatherers · width 2", "NEW"));
    }

    @Test
    void whyACellHasNoVerdictIsSaid() {
        var fixed = RunComparison.of(SyntheticChange.after(1), SyntheticChange.before());
        var few = SyntheticRun.seeded(1)
                .forks(3)
                .calibrated(1)
                .cell("factor", "fork-join", 2, c -> {})
                .journal();

        assertThat(RunComparisonWords.cells(fixed).rows().getLast()).contains("cannot tell: BASE lost an item");
        assertThat(RunComparisonWords.cells(RunComparison.of(few, few)).rows().getFirst())
                .contains("cannot tell: fewer than 5 forks");
    }

    @Test
    void notesNameEveryReasonForDoubt() {
        var base = journal(100);
        var odd = SyntheticRun.seeded(5)
                .forks(10)
                .cell("factor", "fork-join", 1, c -> c.digest("d2"))
                .journal();
        var busy = Recorded.of(odd).each(fork -> Recorded.disturbed(fork, 0.3)).journal();

        assertThat(RunComparisonWords.notes(RunComparison.of(base, odd)))
                .containsExactly(
                        "The runs differ, and may not be compared: calibration kernel: not timed in both runs, so how far the machine itself moved between them is unknown.",
                        "The results of factor are not the same in NEW as in BASE: the two did not do the same work.");
        assertThat(RunComparisonWords.notes(RunComparison.of(base, busy)))
                .contains(
                        "The machine was busy while 1 of 1 cell was measured: none of these is called equal, or proven to be slower "
                                + "by any given amount.");
    }

    @Test
    void aGateSaysWhatItComesTo() {
        assertThat(GateWords.title(gate(0.05))).isEqualTo("Is a cell more than 5 % slower?");
        assertThat(GateWords.sentence(gate(0.05)))
                .startsWith("Proven to be more than 5 % slower: " + WORKLOAD + "fork-join · width 2 (1.1")
                .contains(" Open: ")
                .containsPattern(
                        "With a chance of 80 %, this gate would have stopped any cell that became 1\\d\\.\\d % slower\\.$");
        assertThat(GateWords.sentence(gate(0.5)))
                .startsWith(
                        "No cell is proven to be more than 50 % slower, but not all are proven to be no slower. Open: "
                                + WORKLOAD + "multi-process · width 2. Missing in NEW: " + WORKLOAD
                                + "completable-futures · width 2.");
        var equal = new ChangedCells(
                RunComparison.of(journal(100), journal(100)).cells().pairs(), MachineShift.NONE, false);
        assertThat(GateWords.sentence(new SlowdownGate(0.05).judge(equal, List.of())))
                .startsWith("No cell is more than 5 % slower, which is proven of all at once.");
    }

    @Test
    void ofManyOpenCellsTheFirstAreNamed() {
        var cells = new ChangedCells(
                RunComparison.of(journal(100, 100, 100, 100, 100), journal(102, 102, 102, 102, 102))
                        .cells()
                        .pairs(),
                MachineShift.NONE,
                false);

        assertThat(GateWords.sentence(new SlowdownGate(0.02).judge(cells, List.of())))
                .contains(" and 2 more.");
    }

    private GateResult gate(double limit) {
        return new SlowdownGate(limit)
                .judge(comparison.changed(), comparison.cells().onlyBase());
    }

    @Test
    void eachDifferenceHasWordsOfItsOwn() {
        assertThat(Arrays.stream(DifferenceSubject.values()).map(DifferenceWords::subject))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(Arrays.stream(GateOutcome.values()).map(GateWords::outcome)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(ChangeKind.values()).map(kind -> ChangeWords.kind(kind, Margin.DEFAULT)))
                .containsExactly("slower", "faster", "equal within 2 %", "cannot tell");
        assertThat(DifferenceWords.line(
                        new RunDifference(DifferenceSubject.WORKLOAD, "factor", "numbers=5", "numbers=6")))
                .isEqualTo("parameters of factor: numbers=5 in BASE, numbers=6 in NEW");
        assertThat(DifferenceWords.line(new RunDifference(DifferenceSubject.JVM_OPTIONS, "", "-Xmx1g", "")))
                .isEqualTo("options of the forks' JVM: -Xmx1g in BASE, none in NEW");
    }
}
