package workbench.site.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workbench.results.Failure;
import workbench.site.SyntheticRun;
import workbench.site.analysis.Answer.Certainty;

/** The verdict of a slice, for what the truth may be. */
class AnswerTest {

    private final SyntheticRun run = SyntheticRun.seeded(9).forks(10);

    @Test
    void aClearWinner() {
        add("slow", 130).add("fast", 100).baseline(200);

        var answer = answer();

        assertThat(answer.certainty()).isEqualTo(Certainty.CLEAR);
        assertThat(answer.best()).containsExactly("fast");
        assertThat(answer.headline()).isEqualTo("fast is the fastest");
        assertThat(answer.sentence())
                .matches("fast is the fastest, 1\\.\\d+× \\(95 % CI .*\\) as fast as the next, slow; "
                        + "fast is \\d.*× \\(95 % CI .*\\) as fast as the baseline sequential\\.");
    }

    @Test
    void aWinnerWithTheBaselineNext() {
        add("fast", 100).baseline(200);

        assertThat(answer().sentence())
                .matches("fast is the fastest, [0-9.]+× \\(95 % CI .*\\) as fast as the baseline sequential\\.");
    }

    @Test
    void aTie() {
        run.cell("w", "one", 2, c -> c.millis(100).noise(.0005))
                .cell("w", "two", 2, c -> c.millis(100).noise(.0005))
                .cell("w", "three", 2, c -> c.millis(150).noise(.0005));

        var answer = answer();

        assertThat(answer.certainty()).isEqualTo(Certainty.TIE);
        assertThat(answer.tied()).hasSize(1);
        assertThat(answer.sentence())
                .matches("(one and two|two and one) are equally fast within 2 % and faster than the other\\.");
    }

    @Test
    void dataThatDoNotTell() {
        run.cell("w", "one", 2, c -> c.millis(100).noise(.1))
                .cell("w", "two", 2, c -> c.millis(101).noise(.1));

        var answer = answer();

        assertThat(answer.certainty()).isEqualTo(Certainty.OPEN);
        assertThat(answer.open()).hasSize(1);
        assertThat(answer.sentence())
                .matches("Cannot tell whether (one or two|two or one) is the fastest: (one|two) has the lowest time, "
                        + "but its lead is not proven\\. (About \\d+ forks each would give an even chance of settling it"
                        + "|More than 200 forks each would be needed to settle it)\\.");
    }

    @Test
    void tooFewForks() {
        add("fast", 100).baseline(200);
        run.forks(3);

        assertThat(answer().sentence())
                .startsWith("Cannot tell: 3 forks of a cell give no verdict, 5 are needed; so far fast is ");
    }

    @Test
    void oneFork() {
        add("fast", 100).baseline(200);
        run.forks(1);

        assertThat(answer().sentence())
                .startsWith("Cannot tell: 1 fork of a cell gives no verdict, 5 are needed; so far fast is ");
    }

    @Test
    void aBaselineThatNothingBeats() {
        add("slow", 300).baseline(200);

        assertThat(answer().sentence())
                .startsWith("No strategy beats the baseline: sequential is the fastest, 1.")
                .endsWith(" as fast as the next, slow.");
    }

    @Test
    void nothingButFailures() {
        run.cell("w", "a", 2, c -> c.failing(1, new Failure(Failure.Kind.THREW, "boom", null)));

        assertThat(answer().certainty()).isEqualTo(Certainty.NONE);
        assertThat(answer().sentence()).isEqualTo("No verdict: every measured cell failed.");
    }

    private AnswerTest add(String name, double millis) {
        run.cell("w", name, 2, c -> c.millis(millis));
        return this;
    }

    private void baseline(double millis) {
        run.cell("w", "sequential", 1, c -> c.millis(millis).baseline());
    }

    private Answer answer() {
        return Analysis.of(run.journal()).slices().getFirst().answer();
    }
}
