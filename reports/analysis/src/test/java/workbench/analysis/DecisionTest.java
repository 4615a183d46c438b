package workbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Decision;
import workbench.analysis.slice.SliceVerdict;
import workbench.results.Design;
import workbench.results.Failure;
import workbench.results.testkit.SyntheticRun;
import workbench.statistics.Verdict;

class DecisionTest {

    @Test
    void theBestOfAllWidthsIsFoundAndTheBaselineCountsOnce() {
        var decision = decision(widths());

        assertThat(decision.slices()).extracting(slice -> slice.width()).containsExactly(4, 16);
        assertThat(decision.standings()).hasSize(5);
        assertThat(decision.verdict()).isInstanceOfSatisfying(SliceVerdict.Fastest.class, fastest -> {
            assertThat(fastest.winner().name()).isEqualTo("threads");
            assertThat(fastest.winner().measurement().cell().width()).isEqualTo(16);
        });
        assertThat(decision.lead().orElseThrow().ratio()).isCloseTo(0.8, within(0.02));
    }

    @Test
    void whatToUseAtAnyWidthIsWhatCostsLeastAtItsWorst() {
        var any = decision(widths()).anyWidth().orElseThrow();

        assertThat(any.name()).isEqualTo("pool");
        assertThat(any.from()).isEqualTo(4);
        assertThat(any.to()).isEqualTo(16);
        assertThat(any.regret()).isBetween(1.25, 1.27);
    }

    @Test
    void aStrategyThatFailedAtOneWidthIsNoChoiceForAll() {
        var run = widths().cell("w", "fragile", 4, cell -> cell.millis(20).noise(0.002))
                .cell(
                        "w",
                        "fragile",
                        16,
                        cell -> cell.millis(2).failing(1, new Failure(Failure.Kind.DEADLINE, "late", null)));

        var decision = decision(run);

        assertThat(decision.anyWidth().orElseThrow().name()).isEqualTo("pool");
        assertThat(decision.standings())
                .filteredOn(standing -> standing.status() == Status.FAILED)
                .extracting(standing -> standing.name())
                .containsExactly("fragile");
    }

    @Test
    void aSingleSliceDecidesForItself() {
        var analysis = Analysis.of(SyntheticRun.seeded(1)
                .cell("w", "a", 2, cell -> cell.millis(10).noise(0.002))
                .cell("w", "b", 2, cell -> cell.millis(12).noise(0.002))
                .journal());

        var decision = analysis.decisions().getFirst();

        assertThat(decision.verdict()).isEqualTo(analysis.slices().getFirst().verdict());
        assertThat(decision.acrossSlices()).isFalse();
        assertThat(decision.anyWidth()).isEmpty();
    }

    @Test
    void inARaceWhatIsBeatenLeavesAndTheBaselineStays() {
        var analysis = Analysis.of(race(design(0.001))
                .cell("w", "alone", 1, cell -> cell.millis(50).baseline())
                .journal());

        assertThat(analysis.settled()).containsExactly("c3");
    }

    @Test
    void aRaceIsOverAtASmallRegret() {
        assertThat(Analysis.of(race(design(0.1)).journal()).settled()).containsExactlyInAnyOrder("c1", "c2", "c3");
    }

    @Test
    void withoutARaceEveryPairIsToBeDecided() {
        assertThat(Analysis.of(race(design(null)).journal()).settled()).containsExactly("c3");
    }

    @Test
    void theMarginDecidesWhatIsEqual() {
        var wide = new Design(false, null, false, false, 0, null, null, 0.3, null, null, null, null);

        var comparison = Analysis.of(race(wide).journal())
                .slices()
                .getFirst()
                .pairings()
                .getFirst()
                .comparison();

        assertThat(comparison.margin().share()).isEqualTo(0.3);
        assertThat(comparison.verdict()).isEqualTo(Verdict.TIE);
    }

    /** Two that are hard to tell apart and one that is not; five forks of at most ten are in. */
    private static SyntheticRun race(Design design) {
        return SyntheticRun.seeded(3)
                .design(design)
                .looks(List.of(5, 10))
                .running()
                .cell("w", "a", 4, cell -> cell.millis(10))
                .cell("w", "b", 4, cell -> cell.millis(10))
                .cell("w", "c", 4, cell -> cell.millis(20));
    }

    private static Design design(@Nullable Double regret) {
        return new Design(false, null, false, false, 0, null, regret, null, null, null, null, null);
    }

    /** One is the best at width 16 and bad at 4, another is never far behind. */
    private static SyntheticRun widths() {
        return SyntheticRun.seeded(2)
                .cell("w", "alone", 1, cell -> cell.millis(100).noise(0.002).baseline())
                .cell("w", "threads", 16, cell -> cell.millis(8).noise(0.002))
                .cell("w", "pool", 16, cell -> cell.millis(10).noise(0.002))
                .cell("w", "threads", 4, cell -> cell.millis(60).noise(0.002))
                .cell("w", "pool", 4, cell -> cell.millis(40).noise(0.002));
    }

    private static Decision decision(SyntheticRun run) {
        var decisions = Analysis.of(run.journal()).decisions();
        assertThat(decisions).hasSize(1);
        return decisions.getFirst();
    }
}
