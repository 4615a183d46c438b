package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.SliceVerdict;
import workbench.results.Cell;
import workbench.results.Failure;
import workbench.results.Journal;
import workbench.results.RunEntry;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.RecordedRuns;
import workbench.results.testkit.SyntheticRun;
import workbench.results.testkit.SyntheticRuns;
import workbench.statistics.Interval;

/** The verdict of a slice, for each possible truth. */
class SliceWordsTest {

    private final SyntheticRun run = SyntheticRun.seeded(9).forks(10);

    @Test
    void aClearWinner() {
        add("slow", 130).add("fast", 100).baseline(200);

        assertThat(slice().verdict()).isInstanceOf(SliceVerdict.Fastest.class);
        assertThat(slice().verdict().best().orElseThrow().name()).isEqualTo("fast");
        assertThat(SliceWords.headline(slice())).isEqualTo("fast is the fastest");
        assertThat(sentence())
                .matches("fast is the fastest, 1\\.\\d+× \\(95 % CI .*\\) as fast as the next, slow; "
                        + "fast is \\d.*× \\(95 % CI .*\\) as fast as the baseline, sequential\\.");
    }

    @Test
    void aWinnerWithTheBaselineNext() {
        add("fast", 100).baseline(200);

        assertThat(sentence())
                .matches("fast is the fastest, [0-9.]+× \\(95 % CI .*\\) as fast as the baseline, sequential\\.");
    }

    @Test
    void aTie() {
        run.cell("w", "one", 2, c -> c.millis(100).noise(.0005))
                .cell("w", "two", 2, c -> c.millis(100).noise(.0005))
                .cell("w", "three", 2, c -> c.millis(150).noise(.0005));

        assertThat(slice().verdict().candidates()).hasSize(1);
        assertThat(SliceWords.headline(slice())).matches("Use (one|two): at most 1 % slower than the fastest");
        assertThat(sentence())
                .matches(
                        "Use (one|two): at most 1 % slower than the fastest of the 3 \\(95 %\\); no difference found among "
                                + "(one and two|two and one); avoid three \\(\\d+–\\d+ % slower\\)\\.");
    }

    /** Half of the forks of the one are as fast as those of the other, and half take much longer. */
    @Test
    void aChoiceThatRanksDoNotConfirm() {
        run.forks(8)
                .cell("w", "even", 2, c -> c.millis(100).noise(.01))
                .cell("w", "wild", 2, c -> c.millis(100).noise(.01));
        var journal = Recorded.of(run.journal())
                .each(fork -> fork.cell().equals("c2") && fork.round() % 2 == 0 ? Recorded.slower(fork, 2.4) : fork)
                .journal();

        assertUnconfirmed(journal, "ranks do not confirm it as the fastest");
    }

    /** The first of eight checks is at a level that ranks of five forks cannot reach. */
    @Test
    void aChoiceWithTooFewForksForRanks() {
        run.forks(5)
                .cell("w", "even", 2, c -> c.millis(100).noise(.01))
                .cell("w", "wild", 2, c -> c.millis(104).noise(.01));

        assertUnconfirmed(
                looked(run.journal(), List.of(5, 6, 7, 8, 9, 10, 11, 12)),
                "too few forks for ranks to confirm it as the fastest");
    }

    private static void assertUnconfirmed(Journal journal, String why) {
        var slice = Analysis.of(journal).slices().getFirst();

        assertThat(SliceWords.headline(slice)).matches("Use even: at most \\d+ % slower than the fastest; " + why);
        assertThat(SliceWords.sentence(slice))
                .startsWith("Use even: at most ")
                .contains(" of the 2 (95 %); " + why + "; ");
    }

    /** The same run with interim checks. */
    private static Journal looked(Journal journal, List<Integer> looks) {
        var run = journal.run();
        var cells = run.cells().stream()
                .map(cell -> new Cell(
                        cell.id(),
                        cell.workload(),
                        cell.strategy(),
                        cell.width(),
                        cell.fixedWidth(),
                        cell.jvm(),
                        looks,
                        cell.jvmOptions(),
                        cell.unranked(),
                        cell.unavailable(),
                        cell.forksItself(),
                        cell.language()))
                .toList();
        var planned = new RunEntry(
                run.schema(),
                run.started(),
                run.version(),
                run.seed(),
                run.plan(),
                run.design(),
                run.jvms(),
                cells,
                run.environment(),
                run.invocation());
        return Journal.of(planned, journal.forks(), List.of());
    }

    @Test
    void dataThatDoNotTell() {
        run.cell("w", "one", 2, c -> c.millis(100).noise(.1))
                .cell("w", "two", 2, c -> c.millis(101).noise(.1));

        assertThat(slice().verdict()).isInstanceOf(SliceVerdict.Chosen.class);
        assertThat(sentence())
                .matches(
                        "Use (one|two): at most \\d+ % slower than the fastest of the 2 \\(95 %\\); no difference found "
                                + "among (one and two|two and one)\\. About \\d+ forks each would give an even chance of a clearer answer\\.");
        assertThat(SliceWords.sureness(slice().verdict())).matches("at most \\d+ % slower than the fastest");
        assertThat(SliceWords.certainty(slice().verdict())).matches("within \\d+ %");
    }

    @ParameterizedTest
    @CsvSource({
        "1.22, 1.605, 22–61 % slower",
        "1.0, 1.0891, up to 9 % slower",
        "1.009, 1.02, up to 2 % slower",
        "1.02, 1.02, 2–2 % slower",
        "2.1, 2.6, 2.1–2.6 times as long",
        "1.05, 7.2, up to 7.2 times as long"
    })
    void howMuchSlower(double least, double most, String words) {
        assertThat(ChoiceWords.slower(new Interval(least, most, 0.95))).isEqualTo(words);
    }

    @Test
    void tooFewForks() {
        add("fast", 100).baseline(200);
        run.forks(3);

        assertThat(sentence())
                .startsWith("Cannot tell: a verdict needs 5 forks a cell, and there are 3; so far fast is ");
    }

    @Test
    void oneFork() {
        add("fast", 100).baseline(200);
        run.forks(1);

        assertThat(sentence())
                .startsWith("Cannot tell: a verdict needs 5 forks a cell, and there is 1; so far fast is ");
    }

    @Test
    void aBaselineThatNothingBeats() {
        add("slow", 300).baseline(200);

        assertThat(sentence())
                .startsWith("No strategy beats the baseline: sequential is the fastest, 1.")
                .endsWith(" as fast as the next, slow.");
    }

    @Test
    void aBusyMachine() {
        var slice = Analysis.of(RecordedRuns.busy(0.14)).slices().getFirst();

        assertThat(SliceWords.headline(slice)).isEqualTo("Cannot tell: the machine was busy");
        assertThat(SliceWords.sentence(slice))
                .startsWith("Cannot tell, because the machine was busy: other programs used 14.0 % of the processors; "
                        + "fork-join has the lowest time; fork-join is ")
                .contains("as fast as the baseline, sequential");
    }

    @Test
    void oneCellAlone() {
        var slice = Analysis.of(SyntheticRuns.alone()).slices().getFirst();

        assertThat(SliceWords.sentence(slice))
                .startsWith("Only sequential has a time, ")
                .endsWith(", so there is nothing to compare it with.");
    }

    @Test
    void cellsThatFailedAreNamed() {
        var slice = Analysis.of(SyntheticRuns.troubled()).slices().getFirst();

        assertThat(SliceWords.sentence(slice)).contains("loses-items, hangs and differs failed and have no time");
    }

    @Test
    void aSliceWithoutForks() {
        run.cell("w", "a", 2, c -> c.done(0));

        assertThat(sentence()).isEqualTo("Nothing has been measured yet.");
    }

    @Test
    void aSliceOfWhatIsNotAvailable() {
        run.cell("w", "a", 2, c -> c.unavailable("no python3"));

        assertThat(sentence()).isEqualTo("No verdict: nothing of this is available here.");
    }

    @Test
    void aSliceOfNothingButUnrankedCells() {
        run.cell("w", "a", 2, c -> c.unranked("its width is not honoured"));

        assertThat(sentence()).isEqualTo("No verdict: what was measured is shown without a rank.");
    }

    @Test
    void ofManyEffectiveSettingsSomeAreShown() {
        var journal = Recorded.of(RecordedRuns.quiet())
                .each(fork -> Recorded.telling(fork, "its CPU", fork.round() + " s"))
                .journal();
        var first = Analysis.of(journal).slices().getFirst().standings().getFirst();

        assertThat(SliceWords.effective(first.measurement())).contains("its CPU 1 s, 2 s and 8 more");
    }

    @Test
    void nothingButFailures() {
        run.cell("w", "a", 2, c -> c.failing(1, new Failure(Failure.Kind.THREW, "boom", null)));

        assertThat(slice().verdict()).isEqualTo(new SliceVerdict.Empty(Status.FAILED));
        assertThat(sentence()).isEqualTo("No verdict: every measured cell failed.");
    }

    private SliceWordsTest add(String name, double millis) {
        run.cell("w", name, 2, c -> c.millis(millis));
        return this;
    }

    private void baseline(double millis) {
        run.cell("w", "sequential", 1, c -> c.millis(millis).baseline());
    }

    private Slice slice() {
        return Analysis.of(run.journal()).slices().getFirst();
    }

    private String sentence() {
        return SliceWords.sentence(slice());
    }

    @Test
    void ofEqualsTheCheaperIsNamedAndWhy() {
        var slice = Analysis.of(SyntheticRun.seeded(7)
                        .cell(
                                "w",
                                "first",
                                2,
                                cell -> cell.millis(10).noise(0.08).memory(100 << 20))
                        .cell(
                                "w",
                                "second",
                                2,
                                cell -> cell.millis(10.35).noise(0.08).memory(60 << 20))
                        .journal())
                .slices()
                .getFirst();

        assertThat(SliceWords.sentence(slice))
                .contains(". Of these, second needs the least memory, 61.5 MiB; 103 MiB with first.");
    }
}
