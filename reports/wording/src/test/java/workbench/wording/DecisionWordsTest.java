package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.slice.Decision;
import workbench.results.Failure;
import workbench.results.testkit.SyntheticRun;

class DecisionWordsTest {

    @Test
    void aProvenWinner() {
        var decision = decision(run(0.002));

        assertThat(DecisionWords.title(decision)).isEqualTo("w · widths 4, 16");
        assertThat(DecisionWords.sentence(decision))
                .matches(
                        "threads at width 16 is the fastest of the 5 combinations, 1\\.2\\d*× \\(95 % CI [0-9.–]+\\) as fast as "
                                + "the next, pool at width 16\\. At each width from 4 to 16, pool is at most 2\\d % slower than the fastest there\\.");
        assertThat(DecisionWords.atEachWidth(decision))
                .containsExactly("pool at width 4 (clear)", "threads at width 16 (clear)");
    }

    @Test
    void aChoiceNamesWhatElseMayBeBestAndWhatToAvoid() {
        assertThat(DecisionWords.sentence(decision(run(0.01)
                        .cell("w", "queue", 16, cell -> cell.millis(8).noise(0.01))
                        .cell("w", "slow", 4, cell -> cell.millis(90).noise(0.01))
                        .cell("w", "slow", 16, cell -> cell.millis(70).noise(0.01)))))
                .matches(
                        "Use queue at width 16: at most \\d+ % slower than the best of the 8 combinations \\(95 %\\); no difference "
                                + "found among queue at width 16 and threads at width 16; avoid pool \\(.*\\) and slow "
                                + "\\([0-9.–]+ times as long\\)\\..*");
    }

    /** Queue is the best of its width, which is not the width to use. */
    @Test
    void whatWasNotMeasuredAtTheWidthToUseIsNotAvoided() {
        var run = run(0.01).cell("w", "queue", 4, cell -> cell.millis(30).noise(0.01));
        var equal = run.cell("w", "other", 16, cell -> cell.millis(8).noise(0.01));

        assertThat(DecisionWords.sentence(decision(equal)))
                .contains("; avoid pool")
                .doesNotContain("queue");
    }

    @Test
    void manyCandidatesAreCounted() {
        var run = SyntheticRun.seeded(4);
        for (var width = 1; width <= 3; width++) {
            run.cell("w", "a", width, cell -> cell.millis(10).noise(0.1))
                    .cell("w", "b", width, cell -> cell.millis(10).noise(0.1));
        }

        assertThat(DecisionWords.sentence(decision(run))).contains("; any of 6 may be the best");
    }

    @Test
    void whatFailedIsNamedWithItsWidth() {
        var run = run(0.002)
                .cell("w", "fragile", 16, cell -> cell.failing(1, new Failure(Failure.Kind.DEADLINE, "late", null)));

        assertThat(DecisionWords.sentence(decision(run))).contains("; fragile at width 16 failed and has no time.");
    }

    @Test
    void fewForksDecideNothing() {
        assertThat(DecisionWords.sentence(decision(run(0.002).forks(3))))
                .isEqualTo(
                        "Cannot tell: a verdict needs 5 forks a cell, and there are 3; threads at width 16 has the lowest time so far.");
    }

    @Test
    void oneWidthSpeaksForItself() {
        var decision = decision(SyntheticRun.seeded(1)
                .cell("w", "a", 2, cell -> cell.millis(10).noise(0.002))
                .cell("w", "b", 2, cell -> cell.millis(12).noise(0.002)));

        assertThat(DecisionWords.title(decision)).isEqualTo("w · width 2");
        assertThat(DecisionWords.sentence(decision))
                .isEqualTo(SliceWords.sentence(decision.slices().getFirst()));
        assertThat(DecisionWords.atEachWidth(decision)).isEmpty();
    }

    private static SyntheticRun run(double noise) {
        return SyntheticRun.seeded(2)
                .cell("w", "alone", 1, cell -> cell.millis(100).noise(noise).baseline())
                .cell("w", "threads", 4, cell -> cell.millis(60).noise(noise))
                .cell("w", "pool", 4, cell -> cell.millis(40).noise(noise))
                .cell("w", "threads", 16, cell -> cell.millis(8).noise(noise))
                .cell("w", "pool", 16, cell -> cell.millis(10).noise(noise));
    }

    private static Decision decision(SyntheticRun run) {
        return Analysis.of(run.journal()).decisions().getFirst();
    }
}
