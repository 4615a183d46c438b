package workbench.site.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import workbench.results.ForkEntry;
import workbench.results.Iteration;
import workbench.results.Journal;
import workbench.site.Recorded;
import workbench.site.RecordedRuns;
import workbench.statistics.Verdict;
import workbench.statistics.stability.Noise;

/** What speaks for and against believing a run. */
class TrustTest {

    private static final Journal QUIET = RecordedRuns.quiet();

    @Test
    void aBusyMachinePermitsNoWinAndNoTie() {
        var quiet = only(RecordedRuns.busy(0.01));
        var busy = only(RecordedRuns.busy(0.14));

        assertThat(quiet.load().score()).contains(Noise.GREEN);
        assertThat(quiet.answer().certainty()).isEqualTo(Answer.Certainty.CLEAR);
        assertThat(verdicts(quiet)).containsOnly(Verdict.WIN);
        assertThat(busy.load().score()).contains(Noise.RED);
        assertThat(busy.answer().certainty()).isEqualTo(Answer.Certainty.BUSY);
        assertThat(busy.answer().sentence())
                .startsWith("Cannot tell, because the machine was busy: other programs used 14.0 % of the processors; "
                        + "fork-join has the lowest time; fork-join is ")
                .contains("as fast as the baseline sequential");
        assertThat(busy.answer().headline()).isEqualTo("Cannot tell: the machine was busy");
        assertThat(verdicts(busy)).containsOnly(Verdict.LEAN);
        assertThat(busy.standings()).allMatch(one -> one.measurement().steady().isPresent());
    }

    @Test
    void aMachineThatWasNotQuietIsAPointToKnow() {
        assertThat(Analysis.of(RecordedRuns.busy(0.05)).remarks())
                .anyMatch(text -> text.startsWith(
                        "The machine was not quiet: noise amber (other programs used 5.0 % of the processors"));
        assertThat(Analysis.of(RecordedRuns.busy(0.01)).remarks()).noneMatch(text -> text.contains("machine"));
    }

    @Test
    void whatWasNotRecordedHasNoScore() {
        var analysis = Analysis.of(QUIET);

        assertThat(analysis.slices().getFirst().load().score()).isEmpty();
        assertThat(analysis.remarks()).anyMatch(text -> text.startsWith("The load of other programs was not recorded"));
        assertThat(analysis.trust().run().get("Not recorded here")).contains("load of other programs", "peak memory");
    }

    @Test
    void aTwinIsComparedAndHasNoRank() {
        var slice = only(RecordedRuns.rich());

        assertThat(slice.twins()).extracting(Twin::name).containsExactly("sequential");
        assertThat(slice.twins()).noneMatch(Twin::alarm);
        assertThat(slice.twins().getFirst().words())
                .startsWith("sequential: A/A twin ")
                .endsWith(": ok");
        assertThat(slice.standings()).hasSize(3);
        assertThat(verdicts(slice)).isEqualTo(verdicts(only(QUIET)));
    }

    @Test
    void aTwinThatDiffersCriesWolf() {
        var journal = Recorded.of(QUIET)
                .again("c1", fork -> Recorded.slower(Recorded.marked(fork, true, false, false), 1.2))
                .journal();

        assertThat(only(journal).twins()).allMatch(Twin::alarm);
        assertThat(Analysis.of(journal).remarks())
                .anyMatch(text ->
                        text.startsWith("The instrument cried wolf in factor:numbers=5000 · width 2: sequential: "));
    }

    @Test
    void aServerThatMaySetTheTimesIsARemark() {
        var journal = Recorded.of(QUIET)
                .each(fork -> fork.cell().equals("c1") && fork.round() == 2
                        ? Recorded.telling(fork, "its bottleneck", "requests waited for their turn")
                        : fork)
                .journal();

        assertThat(Analysis.of(QUIET).remarks()).noneMatch(text -> text.contains("may have set the time"));
        assertThat(Analysis.of(journal).remarks())
                .contains("The server may have set the time of sequential (factor:numbers=5000 · width 2): "
                        + "requests waited for their turn.");
    }

    @Test
    void manyEffectiveValuesAreNotAllTold() {
        var journal = Recorded.of(QUIET)
                .each(fork -> Recorded.telling(fork, "its CPU", fork.round() + " s"))
                .journal();

        assertThat(only(journal).standings().getFirst().measurement().effective())
                .containsEntry("its CPU", "1 s, 2 s, and 8 others");
    }

    @Test
    void theLedgerIsKeptOverRuns() {
        var run = Analysis.of(RecordedRuns.rich());
        var wolf = Analysis.of(Recorded.of(QUIET)
                .again("c1", fork -> Recorded.slower(Recorded.marked(fork, true, false, false), 1.2))
                .journal());

        assertThat(Trust.ledger(List.of(Analysis.of(QUIET)))).isEmpty();
        assertThat(Trust.ledger(List.of(run, wolf)).orElseThrow())
                .startsWith("A/A ledger: 1 of 2 comparisons of equals found a difference");
    }

    @Test
    void theRepetitionOfARoundCountsInItsPlace() {
        var disturbed = disturbed(3, fork -> Recorded.slower(fork, 2));
        var repeated = again(disturbed, 3, fork -> Recorded.slower(fork, 0.5));

        assertThat(values(repeated)).isEqualTo(values(QUIET));
        assertThat(values(disturbed)).isNotEqualTo(values(QUIET));
        assertThat(only(repeated).evidenceAsFirstMeasured()).hasSize(2);
        assertThat(Analysis.of(repeated).trust().run().get("Repeated rounds")).startsWith("3: ");
    }

    @Test
    void halfARepetitionDoesNotCount() {
        var disturbed = disturbed(3, fork -> Recorded.slower(fork, 2));
        var repeat = disturbed.forks().stream()
                .filter(fork -> fork.round() == 3 && fork.cell().equals("c1"))
                .map(fork -> Recorded.marked(Recorded.slower(fork, 0.5), false, true, false))
                .toArray(ForkEntry[]::new);
        var half = Recorded.of(disturbed).and(repeat).journal();

        assertThat(values(half)).isEqualTo(values(disturbed));
        assertThat(only(half).evidenceAsFirstMeasured()).isEmpty();
    }

    @Test
    void whereARoundAndItsRepetitionDisagreeThereIsNoVerdict() {
        var disturbed = disturbed(3, fork -> fork.cell().equals("c2") ? Recorded.slower(fork, 30) : fork);
        var repeated = again(disturbed, 3, fork -> fork.cell().equals("c2") ? Recorded.slower(fork, 1.0 / 30) : fork);

        assertThat(verdicts(only(QUIET))).containsOnly(Verdict.WIN);
        assertThat(verdicts(only(repeated))).containsOnly(Verdict.INCONCLUSIVE);
        assertThat(only(repeated).evidence())
                .allMatch(text -> text.contains("the disturbed round and its repetition lead to different verdicts"));
    }

    @Test
    void aLongForkShowsHowFarTheWindowIsFromItsEnd() {
        var cells = Analysis.of(RecordedRuns.rich()).trust().cells();

        assertThat(cells.get(1).warmup().orElseThrow()).startsWith("warm-up, window 49 % slower than after ");
        assertThat(cells.getFirst().warmup()).isEmpty();
    }

    @Test
    void outliersAreShownWithTheirLikelyCause() {
        var journal = Recorded.of(QUIET)
                .each(fork -> fork.cell().equals("c2") && fork.round() == 1 ? withPause(fork) : fork)
                .journal();

        assertThat(Analysis.of(journal).trust().cells().get(1).outliers())
                .startsWith("1 fork, 1 iteration (")
                .endsWith("all kept; cause: GC 1, not recorded 1");
    }

    @Test
    void theRunIsToldWithItsWaitsLooksAndCuts() {
        assertThat(Analysis.of(RecordedRuns.rich()).trust().run())
                .contains(
                        entry(
                                "Waits for quiet",
                                "14.0 s before 2 forks; before 1 of them the machine did not become quiet"),
                        entry(
                                "Looks at the verdicts",
                                "after 5 forks: virtual-threads at width 2 settled; and one at the end"),
                        entry("Left out", "10 of 12 rounds are measured"),
                        entry("Resumed", "at 2026-11-23T10:20:30Z with version 0.1.0"),
                        entry(
                                "The instrument",
                                "A/A ledger: 0 of 1 comparisons of equals found a difference, 0 % (95 % CI 0–97.5 %); one in twenty is expected by chance"))
                .containsKeys("The machine", "Drift of the machine", "Calibration kernel", "Iterations a fork")
                .doesNotContainKey("Not recorded here");
    }

    private static ForkEntry withPause(ForkEntry fork) {
        var iterations = new ArrayList<Iteration>();
        for (var i = 0; i < 9; i++) {
            var last = i == 8;
            var nanos = last ? 90_000_000L : 18_000_000L + i * 10_000L;
            iterations.add(new Iteration(1, nanos, Recorded.activity(nanos, 0.01, last ? 70_000_000L : 0)));
        }
        return Recorded.timed(fork, iterations);
    }

    private static Journal disturbed(int round, UnaryOperator<ForkEntry> how) {
        return Recorded.of(QUIET)
                .each(fork -> fork.round() == round ? how.apply(fork) : fork)
                .journal();
    }

    private static Journal again(Journal journal, int round, UnaryOperator<ForkEntry> how) {
        var repeats = journal.forks().stream()
                .filter(fork -> fork.round() == round)
                .map(fork -> Recorded.marked(how.apply(fork), false, true, false))
                .toArray(ForkEntry[]::new);
        return Recorded.of(journal).and(repeats).journal();
    }

    private static List<Double> values(Journal journal) {
        return Analysis.of(journal).measurements().stream()
                .map(one -> one.steady().orElseThrow().value())
                .map(value -> Math.rint(value / 1000))
                .toList();
    }

    private static List<Verdict> verdicts(Slice slice) {
        return slice.standings().stream()
                .flatMap(one -> one.toBest().stream())
                .map(comparison -> comparison.verdict())
                .toList();
    }

    private static Slice only(Journal journal) {
        return Analysis.of(journal).slices().getFirst();
    }
}
