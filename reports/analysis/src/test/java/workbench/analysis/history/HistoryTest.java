package workbench.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import workbench.results.Environment;
import workbench.results.Journal;
import workbench.results.testkit.SyntheticHistory;
import workbench.results.testkit.SyntheticRun;

/** Cells through the runs of a folder. */
class HistoryTest {

    private final History history = History.of(SyntheticHistory.runs());

    private static CellHistory of(History history, String strategy) {
        return history.cells().stream()
                .filter(cell -> cell.cell().name().equals(strategy))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void runsAreInTheOrderOfTime() {
        assertThat(history.runs())
                .extracting(HistoricRun::name)
                .hasSize(12)
                .startsWith("night-01", "night-02")
                .endsWith("night-12");
        assertThat(history.runs().getFirst().commit()).contains("c0ffee01");
        assertThat(history.runs())
                .allSatisfy(run -> assertThat(run.kernelNanos().orElse(0)).isBetween(3.5e6, 5.5e6));
    }

    @Test
    void aRunWithoutACellLeavesAGap() {
        assertThat(of(history, "fork-join").points())
                .extracting(HistoryPoint::run)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11);
        assertThat(of(history, "sequential").points()).hasSize(12);
    }

    @Test
    void aChangeOfTheCodeIsToldFromOneOfTheMachine() {
        assertThat(of(history, "fork-join").changes())
                .extracting(LevelChange::run, LevelChange::cause)
                .containsExactly(tuple(5, ChangeCause.NOT_THE_MACHINE), tuple(8, ChangeCause.PERHAPS_THE_MACHINE));
        assertThat(of(history, "fork-join").changes().getFirst().ratio()).isCloseTo(1.4, within(0.05));
        assertThat(of(history, "sequential").changes())
                .extracting(LevelChange::run, LevelChange::cause)
                .containsExactly(tuple(8, ChangeCause.PERHAPS_THE_MACHINE));
        assertThat(history.changes()).isEqualTo(3);
    }

    @Test
    void whereTheMachineWasExchangedNothingIsPutDownToTheCode() {
        UnaryOperator<Environment> other = machine -> new Environment(
                machine.os(),
                machine.arch(),
                "Another CPU",
                machine.cores(),
                machine.memoryBytes(),
                machine.jdk(),
                machine.vm(),
                machine.vendor());
        assertThat(of(History.of(SyntheticHistory.runs(13, other)), "fork-join").changes())
                .extracting(LevelChange::run, LevelChange::cause)
                .containsExactly(tuple(5, ChangeCause.ANOTHER_MACHINE));
    }

    @Test
    void withoutTheKernelTheMachineIsUnknown() {
        var runs = new LinkedHashMap<String, Journal>();
        for (var run = 0; run < 8; run++) {
            var millis = run < 4 ? 100 : 150;
            runs.put(
                    "run-" + run,
                    SyntheticRun.seeded(run)
                            .started(Instant.ofEpochSecond(86_400L * run))
                            .cell("factor", "sequential", 1, c -> c.millis(millis))
                            .journal());
        }
        assertThat(History.of(runs).cells())
                .flatExtracting(CellHistory::changes)
                .extracting(LevelChange::cause)
                .isEqualTo(List.of(ChangeCause.UNKNOWN));
    }
}
