package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Slice;
import workbench.results.Journal;
import workbench.results.testkit.RecordedRuns;
import workbench.results.testkit.SyntheticRuns;

/** The rows and tables of a report, in words. */
class TablesTest {

    private static final Slice RICH = slice(RecordedRuns.rich());
    private static final Slice TROUBLED = slice(SyntheticRuns.troubled());
    private static final Slice TOUR = slice(SyntheticRuns.tour());

    private static Slice slice(Journal journal) {
        return Analysis.of(journal).slices().getFirst();
    }

    @Test
    void aRankedRow() {
        var second = new RankingRow(TOUR.with(Status.RANKED).get(1));

        assertThat(second.rank()).isEqualTo("1–3");
        assertThat(second.time()).isEqualTo("184 ms");
        assertThat(second.interval()).isEqualTo("180–188 ms");
        assertThat(second.ratio()).isEqualTo("1.01×");
        assertThat(second.ratioInterval()).matches("0\\.\\d\\d–1\\.\\d\\d");
        assertThat(second.verdict()).isEqualTo("cannot tell");
        assertThat(second.efficiency()).isEqualTo("99 %");
        assertThat(second.floor()).matches("floor \\d+ ms");
        assertThat(second.forks()).isEqualTo(5);
        assertThat(second.warnings()).isEmpty();
        assertThat(Double.parseDouble(second.ratioKey())).isBetween(1.0, 1.05);
        assertThat(second.rankKey()).isEqualTo("1000003");
        assertThat(Double.parseDouble(second.timeKey())).isBetween(180e6, 188e6);
        assertThat(Double.parseDouble(second.efficiencyKey())).isBetween(0.95, 1.0);
    }

    @Test
    void theFirstRowAndOneBeside() {
        var first = new RankingRow(TOUR.standings().getFirst());
        var beside = new RankingRow(TOUR.with(Status.BESIDE).getFirst());

        assertThat(List.of(first.ratio(), first.verdict(), first.ratioKey()))
                .containsExactly("1×", "lowest time", "1.0");
        assertThat(List.of(beside.rank(), beside.ratio(), beside.verdict(), beside.ratioKey(), beside.rankKey()))
                .containsExactly("–", "–", "not ranked", "", "");
        assertThat(first.open()).isEqualTo("382 µs");
        assertThat(first.first()).isEqualTo("271 ms");
    }

    @Test
    void lossesSayWhatHappenedToWhichForks() {
        assertThat(Loss.of(TROUBLED))
                .containsExactly(
                        new Loss(
                                "loses-items",
                                "lost an item",
                                "item 7 was never performed",
                                "1, 2, 3, 4, 5 of 5",
                                Loss.of(TROUBLED).getFirst().log()),
                        new Loss(
                                "hangs",
                                "deadline passed",
                                "still running after 60s",
                                "1 of 5",
                                Loss.of(TROUBLED).get(1).log()),
                        new Loss(
                                "differs",
                                "wrong result",
                                "its results differ from those of the other cells",
                                "1, 2, 3, 4, 5 of 5",
                                Loss.of(TROUBLED).get(2).log()),
                        new Loss("python", "cannot run here", "no python3 on the path", "–", Optional.empty()));
    }

    @Test
    void aColumnWithoutAFigureIsLeftOut() {
        assertThat(CostTables.costs(RICH).columns())
                .containsExactly(
                        "Open",
                        "First job",
                        "CPU per job",
                        "CPU per fork",
                        "Memory",
                        "Allocated",
                        "Switches",
                        "Threads",
                        "GCs");
        assertThat(CostTables.costs(TOUR).columns()).containsExactly("Open", "First job");
        assertThat(CostTables.spread(TOUR).isEmpty()).isTrue();
    }

    @Test
    void figuresHaveNotesAndKeys() {
        var line = CostTables.spread(RICH).lines().stream()
                .filter(one -> one.name().equals("virtual-threads"))
                .findFirst()
                .orElseThrow();

        assertThat(line.figures())
                .extracting(FigureTable.Figure::text)
                .containsExactly("2 of 2", "2", "2", "4,998", "+8 %");
        assertThat(CostTables.costs(RICH).lines().getFirst().figures().get(3).note())
                .isEqualTo("kernel 120 ms");
        assertThat(CostTables.pinned(RICH.standings().get(1)))
                .isEqualTo("30 × MONITOR, 340 ms in all (in java.lang.Object.wait)");
        assertThat(CostTables.pinned(RICH.standings().getFirst())).isEmpty();
    }

    @Test
    void theRunAndItsMachine() {
        var journal = RecordedRuns.rich();

        assertThat(RunWords.title(journal.run())).isEqualTo("Comparison of strategies: made-up.yaml");
        assertThat(RunWords.forks(journal)).isEqualTo("41 forks, each a fresh JVM");
        assertThat(RunWords.origin(journal.run())).endsWith(" · Example CPU at 2.5 GHz, 2 logical processors");
        assertThat(RunWords.machine(journal.run()))
                .isEqualTo("Example CPU at 2.5 GHz · 2 logical processors · JDK 25.0.1+8 · seed 42");
        assertThat(RunWords.environment(journal))
                .contains(entry("Seed", "42"))
                .containsKeys("Started", "Ended", "Java");
    }

    @Test
    void durations() {
        assertThat(Figures.duration(Duration.ofSeconds(45))).isEqualTo("45 s");
        assertThat(Figures.duration(Duration.ofSeconds(125))).isEqualTo("2 min 5 s");
        assertThat(Figures.duration(Duration.ofMinutes(80))).isEqualTo("1 h 20 min");
    }
}
