package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.slice.Twin;
import workbench.results.Journal;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.RecordedRuns;
import workbench.statistics.Comparison;
import workbench.statistics.Family;
import workbench.statistics.Sample;
import workbench.statistics.stability.TwinLedger;

/** What is said about how far to trust a run. */
class TrustWordsTest {

    private static final Sample ONE = Sample.ofValues(100, 101, 99, 100.5, 99.5);

    @Test
    void twin() {
        assertThat(twin(Sample.ofValues(100.4, 101.4, 99.4, 100.9, 99.9)))
                .isEqualTo("sequential: A/A twin −0.4 % [−1.5, +0.8]: ok");
        assertThat(twin(Sample.ofValues(150, 151, 149, 150.5, 149.5))).endsWith("]: false alarm");
        assertThat(twin(Sample.ofValues())).isEqualTo("sequential: A/A twin: a side has no forks");
        var few = Family.of(List.of(Sample.ofValues(100, 101, 99), Sample.ofValues(100, 102, 98)), 0.05);
        assertThat(TrustWords.twin(new Twin("x", few.comparison(0, 1))))
                .as("not enough to call it ok")
                .endsWith("]: fewer than 5 forks");
    }

    private static String twin(Sample two) {
        return TrustWords.twin(new Twin("sequential", compared(two)));
    }

    private static Comparison compared(Sample two) {
        return Family.of(List.of(ONE, two), 0.05).comparison(0, 1);
    }

    @Test
    void falseAlarm() {
        assertThat(TrustWords.falseAlarm(new Twin("fork-join", compared(Sample.ofValues(60, 61, 59, 60.5, 59.5)))))
                .isEqualTo("two identical copies of fork-join differed by 67 %");
    }

    @Test
    void ledger() {
        assertThat(TrustWords.ledger(new TwinLedger(20, 1)))
                .isEqualTo("20 comparisons of identical copies, 1 difference: 5.0 % (95 % CI 0.1–24.9 %)");
        assertThat(TrustWords.ledger(new TwinLedger(1, 0)))
                .startsWith("1 comparison of identical copies, 0 differences: ");
        assertThat(TrustWords.ledger(new TwinLedger(20, 5))).endsWith("do not trust this machine's verdicts");
        assertThat(TrustWords.ledger(new TwinLedger(0, 0))).isEqualTo("no A/A twin had the forks that a verdict needs");
        assertThat(TrustWords.ledgerOfRuns(Optional.empty())).startsWith("No cell of these runs was measured twice");
        assertThat(TrustWords.ledgerOfRuns(Optional.of(new TwinLedger(20, 1))))
                .endsWith("; 1 in 20 is expected by chance.");
    }

    @Test
    void noise() {
        assertThat(TrustWords.load(load(List.of(0.03, 0.0525), List.of(), List.of())))
                .isEqualTo("noise amber (other programs used 4.1 % of the processors)");
        assertThat(TrustWords.load(load(List.of(0.2), List.of(0.01), List.of(0.3))))
                .isEqualTo("noise red: busy machine (other programs used 20.0 % of the processors, CPU steal 1.0 %, "
                        + "tasks waited for a processor 30.0 % of the time)");
        assertThat(TrustWords.load(load(List.of(), List.of(), List.of()))).isEqualTo("noise not recorded");
        assertThat(TrustWords.loadInBrief(load(List.of(0.01), List.of(0.04), List.of())))
                .isEqualTo("noise amber (CPU steal 4.0 %)");
    }

    private static MachineLoad load(List<Double> foreign, List<Double> steal, List<Double> pressure) {
        return new MachineLoad(foreign, steal, pressure, 1);
    }

    @Test
    void aRunWithAllThatCanBeRecorded() {
        assertThat(words(RecordedRuns.rich()))
                .contains(
                        entry(
                                "A/A twins",
                                "1 comparison of identical copies, 0 differences: 0.0 % (95 % CI 0.0–97.5 %); "
                                        + "1 in 20 is expected by chance"),
                        entry("Machine drift", "no trend over the run; successive forks are correlated"),
                        entry(
                                "Quiet waits",
                                "14.0 s before 2 forks; before 1 of them the machine did not become quiet"),
                        entry(
                                "Interim analyses",
                                "Cells stop at a check once all of their comparisons are decided; after 5 forks: virtual-threads at width 2 stopped; and one at the end"),
                        entry("Left out", "10 of 12 rounds are measured"),
                        entry("Resumed", "at 2026-11-23T10:20:30Z with version 0.1.0"),
                        entry(
                                "Iterations per fork",
                                "for the most precision in the same time, about 1 iteration a fork"))
                .containsKeys("Machine", "Calibration kernel")
                .doesNotContainKey("Not recorded");
    }

    @Test
    void aRunWithNothingRecorded() {
        assertThat(words(RecordedRuns.quiet()))
                .contains(
                        entry("Machine", "noise not recorded"),
                        entry("A/A twins", "no cell was measured twice"),
                        entry("Quiet waits", "none were planned"),
                        entry("Interim analyses", "none; one analysis at the end"))
                .hasEntrySatisfying(
                        "Not recorded",
                        words -> assertThat(words)
                                .contains(
                                        "load of other programs", "CPU steal", "peak memory", "how items were spread"));
    }

    @Test
    void aRepeatedRound() {
        var repeated = Recorded.of(RecordedRuns.quiet());
        RecordedRuns.quiet().forks().stream()
                .filter(fork -> fork.round() == 3)
                .forEach(fork -> repeated.and(Recorded.marked(fork, false, true, false)));

        assertThat(words(repeated.journal()).get("Repeated rounds"))
                .startsWith("3: other programs disturbed it, so the repetition counts");
    }

    private static Map<String, String> words(Journal journal) {
        return TrustWords.run(journal, Analysis.of(journal).trust());
    }
}
