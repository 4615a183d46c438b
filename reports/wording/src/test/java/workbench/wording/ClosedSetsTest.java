package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.cell.FailedFork;
import workbench.analysis.slice.SliceVerdict;
import workbench.analysis.trust.Caveat;
import workbench.results.Failure;
import workbench.results.testkit.RecordedRuns;
import workbench.statistics.Margin;
import workbench.statistics.Verdict;
import workbench.statistics.Warning;
import workbench.statistics.stability.TwinLedger;

/** Each member of a closed set has words of its own, which are nothing but words. */
class ClosedSetsTest {

    @Test
    void everyKindOfFailure() {
        assertDistinct(Failure.Kind.values(), FailureWords::kind);
        assertThat(FailureWords.kind(Failure.Kind.LOST_ITEM)).isEqualTo("lost an item");
    }

    @Test
    void aFailureNamesItsItemOnce() {
        assertThat(message(new Failure(Failure.Kind.THREW, "boom", 7))).isEqualTo("boom (item 7)");
        assertThat(message(new Failure(Failure.Kind.THREW, "item 7: boom", 7))).isEqualTo("item 7: boom");
        assertThat(message(new Failure(Failure.Kind.EXITED, "exit code 3", null)))
                .isEqualTo("exit code 3");
        assertThat(FailureWords.message(new FailedFork(1, Optional.empty(), "log")))
                .isEqualTo("its results differ from those of the other cells");
    }

    private static String message(Failure failure) {
        return FailureWords.message(new FailedFork(1, Optional.of(failure), "log"));
    }

    @Test
    void everyWarning() {
        assertDistinct(Warning.values(), WarningWords::phrase);
        assertThat(WarningWords.line(List.of(Warning.NO_FORKS, Warning.BUSY_MACHINE)))
                .isEqualTo("a side has no forks; busy machine");
    }

    @Test
    void everyVerdict() {
        assertDistinct(Verdict.values(), verdict -> ComparisonWords.verdict(verdict, Margin.DEFAULT));
        assertThat(ComparisonWords.verdict(Verdict.LEAN, Margin.DEFAULT)).isEqualTo("slower, perhaps by less than 2 %");
    }

    @Test
    void everyCertainty() {
        var some = Analysis.of(RecordedRuns.quiet()).slices().getFirst();
        var best = some.standings().getFirst();
        var verdicts = Stream.of(
                new SliceVerdict.Alone(best),
                new SliceVerdict.Fastest(best),
                new SliceVerdict.Chosen(best, 1.0001, List.of(), List.of(), List.of(), Optional.empty()),
                new SliceVerdict.BusyMachine(best, some.load(), List.of()),
                new SliceVerdict.TooFewForks(best, 3, List.of()));

        assertThat(verdicts.map(SliceWords::certainty))
                .containsExactly("no comparison", "clear", "within 1 %", "busy machine", "cannot tell");
        assertThat(SliceWords.sureness(new SliceVerdict.TooFewForks(best, 3, List.of())))
                .isEqualTo("lowest time, not proven");
        assertThat(SliceWords.sureness(new SliceVerdict.Fastest(best))).isEqualTo("clear");
    }

    @Test
    void caveatsOfARunFromElsewhere() {
        assertThat(Stream.of(
                                new Caveat.Imported("JMH 1.37"),
                                new Caveat.TimePerThread(),
                                new Caveat.OverBudget("2 of 5 rounds are measured"),
                                new Caveat.Resumed(Instant.EPOCH),
                                new Caveat.FalseAlarms(new TwinLedger(20, 5)),
                                new Caveat.SetAside("line 3 is set aside: it was cut off"),
                                new Caveat.BusySlice(Analysis.of(RecordedRuns.busy(0.14))
                                        .slices()
                                        .getFirst()))
                        .map(CaveatWords::sentence))
                .satisfiesExactly(
                        text -> assertThat(text).startsWith("Measured by JMH 1.37 and only analysed here."),
                        text -> assertThat(text).startsWith("The time of an operation is JMH's"),
                        text -> assertThat(text)
                                .isEqualTo("Cut short to keep to the budget: 2 of 5 rounds are measured."),
                        text -> assertThat(text).endsWith("resumed at 1970-01-01T00:00:00Z."),
                        text -> assertThat(text)
                                .startsWith("A/A twins: 20 comparisons of identical copies, 5 differences"),
                        text -> assertThat(text).isEqualTo("line 3 is set aside: it was cut off"),
                        text -> assertThat(text)
                                .startsWith("The machine was busy during factor:numbers=5000 · width 2: noise red")
                                .endsWith("; neither a win nor a tie is reported there."));
    }

    private static <T> void assertDistinct(T[] all, Function<T, String> words) {
        assertThat(Arrays.stream(all).map(words))
                .doesNotContain("")
                .doesNotHaveDuplicates()
                .hasSize(all.length);
    }
}
