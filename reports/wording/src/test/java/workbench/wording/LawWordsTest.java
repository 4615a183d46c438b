package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.results.testkit.SyntheticRun;

/** What is said about how a strategy scales. */
class LawWordsTest {

    @Test
    void theLawOrWhyThereIsNone() {
        assertThat(law(List.of(1, 2, 3, 4)))
                .matches(
                        "Amdahl's law fits: (9|10)\\.\\d % \\(95 % CI [89]\\.\\d–1[01]\\.\\d %\\) of the work is serial");
        assertThat(law(List.of(1, 2, 4))).isEqualTo("no fit: fewer than 4 widths");
        assertThat(law(List.of(1, 2, 4, 64))).startsWith("no fit: oversubscribed, width 64 on ");
    }

    /** The law of a strategy of which a tenth is serial. */
    private static String law(List<Integer> widths) {
        var run = SyntheticRun.seeded(3).forks(10).cores(16);
        widths.forEach(width -> run.cell("factor:n=1", "fork-join", width, c -> c.millis(100 * (.1 + .9 / width))));
        var scaling = Analysis.of(run.journal()).scalings().getFirst();
        return LawWords.sentence(scaling.curves().getFirst(), 16);
    }
}
