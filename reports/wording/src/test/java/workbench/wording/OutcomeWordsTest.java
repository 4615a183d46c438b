package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.results.Failure;
import workbench.results.testkit.SyntheticRun;

/** How many slices ended in what. */
class OutcomeWordsTest {

    @Test
    void countsTheSlicesByOutcome() {
        var run = SyntheticRun.seeded(3).forks(8);
        for (var clear = 0; clear < 2; clear++) {
            run.cell("clear-" + clear, "fast", 2, c -> c.millis(100))
                    .cell("clear-" + clear, "slow", 2, c -> c.millis(200));
        }
        run.cell("equal", "one", 2, c -> c.millis(100).noise(.2))
                .cell("equal", "two", 2, c -> c.millis(100).noise(.2))
                .cell("lost", "one", 2, c -> c.failing(1, new Failure(Failure.Kind.THREW, "no", null)))
                .cell("single", "one", 2, c -> c.millis(100));

        assertThat(OutcomeWords.sentence(Analysis.of(run.journal()).slices()))
                .isEqualTo("5 slices: 2 with a proven fastest, 1 with a choice and its regret, 1 with no time, "
                        + "1 with nothing to compare; some cell failed in 1. The report shows each.");
    }
}
