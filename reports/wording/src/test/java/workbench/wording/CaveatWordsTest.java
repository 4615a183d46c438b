package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Status;
import workbench.analysis.trust.Caveat;
import workbench.results.Aftermath;
import workbench.results.ForkEntry;
import workbench.results.Journal;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.RecordedRuns;
import workbench.results.testkit.SyntheticRun;
import workbench.results.testkit.SyntheticRuns;

/** What is said about what a reader must know first. */
class CaveatWordsTest {

    @Test
    void timesOfJobsThatAreDoneOnceAreSaidToBeThoseOfFirstJobs() {
        var once = Analysis.of(SyntheticRun.seeded(3)
                .once()
                .cell("w", "sequential", 1, c -> c.baseline())
                .cell("w", "threads", 2, c -> c.millis(60))
                .journal());
        var slice = once.slices().getFirst();

        assertThat(once.caveats()).contains(new Caveat.Once(true)).noneMatch(Caveat.ShortWarmup.class::isInstance);
        assertThat(CaveatWords.sentence(new Caveat.Once(true))).startsWith("In this run, each fork did the job once");
        assertThat(CaveatWords.sentence(new Caveat.Once(false))).startsWith("Where a table says “first job”, each");
        assertThat(Headings.time(slice)).isEqualTo("First job");
        assertThat(Headings.ranking(slice)).startsWith("Ranked by the time of a first job: ");
        assertThat(PictureWords.times(slice, false).caption()).isEqualTo("Time of a first job");
        assertThat(PictureWords.withColdStart(slice))
                .as("nothing is steady to compare with")
                .isEmpty();
        assertThat(SliceWords.evidence(slice, once.journal().run().plan()).getFirst())
                .contains("without warm-up");
        assertThat(slice.with(Status.RANKED))
                .hasSize(2)
                .allSatisfy(
                        standing -> assertThat(standing.measurement().sample().size())
                                .as("a fork is the unit, as always")
                                .isEqualTo(5));
    }

    @Test
    void aMachineThatWasNotQuiet() {
        assertThat(sentences(RecordedRuns.busy(0.05)))
                .contains(
                        "The machine was not quiet: noise amber (other programs used 5.0 % of the processors, "
                                + "CPU steal 0.1 %, tasks waited for a processor 5.0 % of the time); the intervals reflect it.");
        assertThat(sentences(RecordedRuns.busy(0.14)))
                .anyMatch(text -> text.endsWith("; neither a win nor a tie is reported."));
    }

    @Test
    void aFalseAlarm() {
        var journal = Recorded.of(RecordedRuns.quiet())
                .again("c1", fork -> Recorded.slower(Recorded.marked(fork, true, false, false), 1.2))
                .journal();

        assertThat(sentences(journal))
                .anyMatch(text -> text.matches("False alarm in factor:numbers=5000 · width 2: "
                        + "two identical copies of sequential differed by 20[.\\d]* %\\. Doubt its verdicts\\."));
    }

    @Test
    void aServerThatMayHaveSetTheTimes() {
        var journal = Recorded.of(RecordedRuns.quiet())
                .each(fork -> fork.cell().equals("c1")
                        ? Recorded.telling(fork, ForkEntry.BOTTLENECK, "requests waited for their turn")
                        : fork)
                .journal();

        assertThat(sentences(journal))
                .contains("The server may have been the bottleneck of sequential (factor:numbers=5000 · width 2): "
                        + "requests waited for their turn.");
    }

    @Test
    void aStrategyThatDoesNotHandleFailures() {
        assertThat(CaveatWords.sentence(new Caveat.MishandlesFailure(
                        "mine:style=a", new Aftermath(true, false, "ExecutionException", 1))))
                .isEqualTo(
                        "mine:style=a does not handle failures as the contract of strategies asks: after an item had "
                                + "failed, run threw ExecutionException instead of that failure (rule 6) while 1 item was still "
                                + "in flight (rule 8). Its times are those of jobs in which nothing fails.");
        assertThat(aftermath(new Aftermath(true, false, null, 0)))
                .contains("run returned as if nothing had failed (rule 6).");
        assertThat(aftermath(new Aftermath(false, false, null, 0))).contains("run did not end (rule 6).");
        assertThat(aftermath(new Aftermath(true, true, null, 3)))
                .contains("run threw that failure while 3 items were still in flight (rule 8).");
    }

    private static String aftermath(Aftermath seen) {
        return CaveatWords.sentence(new Caveat.MishandlesFailure("mine", seen));
    }

    @Test
    void aFloorThatIsWrongIsExplainedAndGivesNoEfficiency() {
        var journal = SyntheticRun.seeded(2)
                .cell("download:images=5", "fast", 8, c -> c.millis(50).floorMillis(100))
                .cell("download:images=5", "slow", 8, c -> c.millis(150).floorMillis(100))
                .journal();
        var rows = Analysis.of(journal).slices().getFirst().standings().stream()
                .map(RankingRow::new)
                .toList();

        assertThat(sentences(journal))
                .contains(
                        "In download:images=5 · width 8, fast took less time than the floor, so the floor is wrong there and "
                                + "gives no efficiency. Either its workload claims more than physics does, or it is a share of the "
                                + "time of a baseline that something slowed down.");
        assertThat(rows).extracting(RankingRow::efficiency).containsExactly("beats the floor", "67 %");
        assertThat(rows.getFirst().efficiencyKey()).isEmpty();
    }

    @Test
    void aRunThatHasNotEnded() {
        assertThat(sentences(SyntheticRuns.partial()))
                .contains(
                        "The run was cut short or has not ended: 3 of 15 forks are in.",
                        "With 1 fork a cell, no strategy is proven to be faster: a verdict needs 5.");
    }

    @Test
    void warmupAndWidth() {
        assertThat(CaveatWords.sentence(new Caveat.ShortWarmup(0)))
                .isEqualTo("The forks did not warm up: the figures show a JVM soon after its start; "
                        + "long-running services may rank differently.");
        assertThat(CaveatWords.sentence(new Caveat.ShortWarmup(398e6)))
                .startsWith("The forks warmed up for as little as 398 ms: ");
        assertThat(CaveatWords.sentence(new Caveat.WiderThanMachine(8, 2)))
                .startsWith("Width 8 exceeds the 2 logical processors: ");
        assertThat(CaveatWords.sentence(new Caveat.WidthNotEnforced("sort")))
                .startsWith("sort forks by itself: ")
                .endsWith("It is compared with nothing but itself.");
        assertThat(CaveatWords.sentence(new Caveat.FewForks(5)))
                .isEqualTo(
                        "With 5 forks a cell, only big differences show: telling differences of 2 % takes 20 or more.");
        assertThat(CaveatWords.sentence(new Caveat.Resumed(Instant.parse("2026-11-23T10:20:30.5Z"))))
                .isEqualTo("The run was cut short once and resumed at 2026-11-23T10:20:30Z.");
    }

    private static List<String> sentences(Journal journal) {
        return Analysis.of(journal).caveats().stream()
                .map(CaveatWords::sentence)
                .toList();
    }
}
