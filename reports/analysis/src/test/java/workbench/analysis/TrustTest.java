package workbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.SliceVerdict;
import workbench.analysis.slice.Twin;
import workbench.analysis.trust.Caveat;
import workbench.analysis.trust.OutlierCause;
import workbench.analysis.trust.Trust;
import workbench.analysis.trust.Unrecorded;
import workbench.results.Aftermath;
import workbench.results.ForkEntry;
import workbench.results.Iteration;
import workbench.results.Journal;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.RecordedRuns;
import workbench.statistics.Verdict;
import workbench.statistics.Warning;
import workbench.statistics.stability.Noise;
import workbench.statistics.stability.SteadyState;
import workbench.statistics.stability.TwinLedger;

/** What speaks for and against believing a run. */
class TrustTest {

    private static final Journal QUIET = RecordedRuns.quiet();

    @Test
    void aBusyMachinePermitsNoWinAndNoTie() {
        var quiet = only(RecordedRuns.busy(0.01));
        var busy = only(RecordedRuns.busy(0.14));

        assertThat(quiet.load().score()).contains(Noise.GREEN);
        assertThat(quiet.verdict()).isInstanceOf(SliceVerdict.Fastest.class);
        assertThat(verdicts(quiet)).containsOnly(Verdict.WIN);
        assertThat(busy.load().score()).contains(Noise.RED);
        assertThat(busy.verdict())
                .isInstanceOfSatisfying(
                        SliceVerdict.BusyMachine.class,
                        verdict -> assertThat(verdict.lowest().name()).isEqualTo("fork-join"));
        assertThat(verdicts(busy)).containsOnly(Verdict.LEAN);
        assertThat(busy.standings()).allMatch(one -> one.measurement().steady().isPresent());
    }

    @Test
    void aMachineThatWasNotQuietIsAPointToKnow() {
        assertThat(Analysis.of(RecordedRuns.busy(0.05)).caveats()).hasAtLeastOneElementOfType(Caveat.NotQuiet.class);
        assertThat(Analysis.of(RecordedRuns.busy(0.01)).caveats())
                .doesNotHaveAnyElementsOfTypes(Caveat.NotQuiet.class, Caveat.LoadNotRecorded.class);
    }

    @Test
    void whatWasNotRecordedHasNoScore() {
        var analysis = Analysis.of(QUIET);

        assertThat(analysis.slices().getFirst().load().score()).isEmpty();
        assertThat(analysis.caveats()).contains(new Caveat.LoadNotRecorded());
        assertThat(analysis.trust().unrecorded()).contains(Unrecorded.FOREIGN_LOAD, Unrecorded.MEMORY);
    }

    @Test
    void aTwinIsComparedAndHasNoRank() {
        var slice = only(RecordedRuns.rich());

        assertThat(slice.twins()).extracting(Twin::name).containsExactly("sequential");
        assertThat(slice.twins()).noneMatch(Twin::alarm);
        assertThat(slice.standings()).hasSize(3);
        assertThat(verdicts(slice)).isEqualTo(verdicts(only(QUIET)));
    }

    @Test
    void aTwinThatDiffersIsAFalseAlarm() {
        var journal = Recorded.of(QUIET)
                .again("c1", fork -> Recorded.slower(Recorded.marked(fork, true, false, false), 1.2))
                .journal();

        assertThat(only(journal).twins()).allMatch(Twin::alarm);
        assertThat(Analysis.of(journal).caveats())
                .contains(new Caveat.FalseAlarm(
                        only(journal), only(journal).twins().getFirst()));
    }

    @Test
    void aServerThatMaySetTheTimesIsARemark() {
        var journal = Recorded.of(QUIET)
                .each(fork -> fork.cell().equals("c1") && fork.round() == 2
                        ? Recorded.telling(fork, ForkEntry.BOTTLENECK, "requests waited for their turn")
                        : fork)
                .journal();

        assertThat(Analysis.of(QUIET).caveats()).doesNotHaveAnyElementsOfTypes(Caveat.Bottleneck.class);
        assertThat(Analysis.of(journal).caveats())
                .anySatisfy(caveat -> assertThat(caveat).isInstanceOfSatisfying(Caveat.Bottleneck.class, found -> {
                    assertThat(found.cells()).extracting(cell -> cell.name()).containsExactly("sequential");
                    assertThat(found.said()).isEqualTo("requests waited for their turn");
                }));
    }

    @Test
    void aStrategyThatDoesNotHandleFailuresIsARemark() {
        var well = new Aftermath(true, true, null, 0);
        var bad = new Aftermath(true, false, "ExecutionException", 0);
        var worse = new Aftermath(true, true, null, 2);
        var journal = Recorded.of(RecordedRuns.rich())
                .each(fork -> switch (fork.cell()) {
                    case "c1" -> ending(fork, well);
                    case "c2" -> ending(fork, fork.round() == 1 ? bad : worse);
                    default -> fork;
                })
                .journal();

        assertThat(Analysis.of(RecordedRuns.rich()).caveats())
                .doesNotHaveAnyElementsOfTypes(Caveat.MishandlesFailure.class);
        assertThat(Analysis.of(journal).caveats())
                .filteredOn(Caveat.MishandlesFailure.class::isInstance)
                .containsExactly(new Caveat.MishandlesFailure("fork-join", worse));
    }

    private static ForkEntry ending(ForkEntry fork, Aftermath aftermath) {
        var evidence = fork.evidence();
        return evidence == null ? fork : Recorded.explained(fork, fork.cost(), evidence.withAftermath(aftermath));
    }

    @Test
    void effectiveSettingsThatDifferByForkAreAllKept() {
        var journal = Recorded.of(QUIET)
                .each(fork -> Recorded.telling(fork, "its CPU", fork.round() + " s"))
                .journal();

        assertThat(only(journal)
                        .standings()
                        .getFirst()
                        .measurement()
                        .effective()
                        .get("its CPU"))
                .hasSize(10)
                .startsWith("1 s", "2 s");
    }

    @Test
    void theRepetitionOfARoundCountsInItsPlace() {
        var disturbed = disturbed(3, fork -> Recorded.slower(fork, 2));
        var repeated = again(disturbed, 3, fork -> Recorded.slower(fork, 0.5));

        assertThat(values(repeated)).isEqualTo(values(QUIET));
        assertThat(values(disturbed)).isNotEqualTo(values(QUIET));
        assertThat(only(repeated).asFirstMeasured()).hasSize(2);
        assertThat(Analysis.of(repeated).trust().repeatedRounds()).containsExactly(3);
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
        assertThat(only(half).asFirstMeasured()).isEmpty();
    }

    @Test
    void whereARoundAndItsRepetitionDisagreeThereIsNoVerdict() {
        var disturbed = disturbed(3, fork -> fork.cell().equals("c2") ? Recorded.slower(fork, 30) : fork);
        var repeated = again(disturbed, 3, fork -> fork.cell().equals("c2") ? Recorded.slower(fork, 1.0 / 30) : fork);

        assertThat(verdicts(only(QUIET))).containsOnly(Verdict.WIN);
        assertThat(verdicts(only(repeated))).containsOnly(Verdict.INCONCLUSIVE);
        assertThat(only(repeated).withFastest())
                .isNotEmpty()
                .allMatch(pairing -> pairing.comparison().warnings().contains(Warning.RESTS_ON_REPETITION));
    }

    @Test
    void aLongForkShowsHowFarTheWindowIsFromItsEnd() {
        var cells = Analysis.of(RecordedRuns.rich()).trust().cells();

        var longFork = cells.get(1).warmup().orElseThrow();
        assertThat(longFork.state().kind()).isEqualTo(SteadyState.SeriesKind.WARM_UP);
        assertThat(longFork.ratioToEnd()).isBetween(1.485, 1.495);
        assertThat(cells.getFirst().warmup()).isEmpty();
    }

    @Test
    void outliersAreShownWithTheirLikelyCause() {
        var journal = Recorded.of(QUIET)
                .each(fork -> fork.cell().equals("c2") && fork.round() == 1 ? withPause(fork) : fork)
                .journal();

        var cell = Analysis.of(journal).trust().cells().get(1);
        assertThat(cell.outliers().forks()).hasSize(1);
        assertThat(cell.outliers().iterations()).hasSize(1);
        assertThat(cell.causes()).containsExactly(OutlierCause.NOT_RECORDED, OutlierCause.GC);
    }

    @Test
    void whatARunWentThroughIsKept() {
        var trust = Analysis.of(RecordedRuns.rich()).trust();

        assertThat(trust.waits()).isEqualTo(new Trust.WaitsForQuiet(false, 2, 14e9, 1));
        assertThat(trust.looks()).hasSize(1).allSatisfy(look -> {
            assertThat(look.forks()).isEqualTo(5);
            assertThat(look.decided()).extracting(one -> one.name()).containsExactly("virtual-threads");
        });
        assertThat(trust.twins()).contains(new TwinLedger(1, 0));
        assertThat(trust.drift()).isPresent();
        assertThat(trust.calibration()).isPresent();
        assertThat(trust.bestIterations()).isPresent();
        assertThat(trust.unrecorded()).isEmpty();
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
