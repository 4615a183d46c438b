package workbench.wording;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.slice.Standing;
import workbench.analysis.trust.Caveat;
import workbench.results.Aftermath;
import workbench.statistics.ForksNeeded;
import workbench.statistics.Margin;

/** What a reader must know before trusting the figures of a run, in words. */
public final class CaveatWords {

    private static final String NO_VERDICT = "neither a win nor a tie is reported";

    private CaveatWords() {}

    /** The caveat in one or two sentences. */
    public static String sentence(Caveat caveat) {
        return switch (caveat) {
            case Caveat.Imported(var tool) ->
                ("Measured by %s and only analysed here. It ran the forks of one benchmark after another, so a change of "
                                + "the machine can pass for a difference. Nobody verified the results, and what it does "
                                + "not record, such as the machine and the load of other programs, is unknown.")
                        .formatted(tool);
            case Caveat.TimePerThread() ->
                "The time of an operation is JMH's: except for throughput, that of one of the threads. "
                        + "So different numbers of threads are not compared with each other.";
            case Caveat.CutShort(var forks, var planned) ->
                "The run was cut short or has not ended: %s of %s forks are in.".formatted(forks, planned);
            case Caveat.OverBudget(var reason) -> "Cut short to keep to the budget: %s.".formatted(reason);
            case Caveat.Resumed(var at) -> "The run was cut short once and resumed at %s.".formatted(second(at));
            case Caveat.NothingProven(var forks) ->
                "With %s a cell, no strategy is proven to be faster: a verdict needs %s."
                        .formatted(Figures.count(forks, "fork"), ForksNeeded.FOR_VERDICT);
            case Caveat.FewForks(var forks) ->
                "With %s a cell, only big differences show: telling differences of %s takes %s or more."
                        .formatted(
                                Figures.count(forks, "fork"),
                                ComparisonWords.margin(Margin.DEFAULT),
                                ForksNeeded.FOR_TIES);
            case Caveat.ShortWarmup(var nanos) -> warmup(nanos);
            case Caveat.Once(var everywhere) ->
                ("%s each fork did the job once, as a script does: times are those of the first job in a fresh process, without a "
                                + "warm-up. The number of items in flight was not watched.")
                        .formatted(everywhere ? "In this run," : "Where a table says “first job”,");
            case Caveat.Streams(var percentile) ->
                ("Items arrived by themselves, whatever had become of those before: where a heading says “at …/s”, times are the %s of "
                                + "latency, from the moment at which each item was to come.")
                        .formatted(percentile);
            case Caveat.Capacity(var objective) ->
                ("Items arrived by themselves, and each fork searched the highest rate with %s: times are the mean gap between arrivals at "
                                + "that rate, so a gap half as long is twice the capacity.")
                        .formatted(objective);
            case Caveat.WiderThanMachine(var width, var cores) ->
                "Width %s exceeds the %s logical processors: work that computes cannot gain from it, work that waits can."
                        .formatted(width, cores);
            case Caveat.WidthNotEnforced(var workload) ->
                ("%s forks by itself: it has the executor of the strategy, and nobody holds it to the width, so more of it may be in "
                                + "flight. It is compared with nothing but itself.")
                        .formatted(workload);
            case Caveat.LoadNotRecorded() ->
                "The load of other programs was not recorded, so there is no noise score, and a busy machine may have "
                        + "shifted the figures. Rounds in random order spread such a shift over all cells.";
            case Caveat.NotQuiet(var load) -> notQuiet(load);
            case Caveat.BusySlice(var slice) ->
                "The machine was busy during %s: %s; %s there."
                        .formatted(SliceWords.title(slice), TrustWords.load(slice.load()), NO_VERDICT);
            case Caveat.FalseAlarm(var slice, var twin) ->
                "False alarm in %s: %s. Doubt its verdicts."
                        .formatted(SliceWords.title(slice), TrustWords.falseAlarm(twin));
            case Caveat.FalseAlarms(var ledger) -> "A/A twins: " + TrustWords.ledger(ledger) + ".";
            case Caveat.Bottleneck(var slice, var cells, var said) ->
                "The server may have been the bottleneck of %s (%s): %s."
                        .formatted(names(cells), SliceWords.title(slice), said);
            case Caveat.FloorBeaten(var slice, var cells) ->
                "In %s, %s took less time than the floor, so the floor is wrong there and gives no efficiency. Either its workload claims "
                                .formatted(SliceWords.title(slice), names(cells))
                        + "more than physics does, or it is a share of the time of a baseline that something slowed down.";
            case Caveat.MishandlesFailure(var strategy, var aftermath) ->
                ("%s does not handle failures as the contract of strategies asks: after an item had failed, %s. "
                                + "Its times are those of jobs in which nothing fails.")
                        .formatted(strategy, aftermath(aftermath));
            case Caveat.SetAside(var what) -> what;
        };
    }

    /** What was seen, with the rules that it breaks. */
    private static String aftermath(Aftermath seen) {
        var left =
                "%s still in flight (rule 8)".formatted(seen.left() == 1 ? "1 item was" : seen.left() + " items were");
        if (seen.told()) {
            return "run threw that failure while " + left;
        }
        var end = seen.threw() == null
                ? "returned as if nothing had failed"
                : "threw %s instead of that failure".formatted(seen.threw());
        return "run %s (rule 6)%s"
                .formatted(seen.ended() ? end : "did not end", seen.left() == 0 ? "" : " while " + left);
    }

    private static String warmup(double nanos) {
        var warmup = nanos == 0
                ? "The forks did not warm up"
                : "The forks warmed up for as little as " + Figures.time(nanos);
        return warmup + ": the figures show a JVM soon after its start; long-running services may rank differently.";
    }

    private static String notQuiet(MachineLoad load) {
        return "The machine was not quiet: %s; %s."
                .formatted(TrustWords.load(load), load.busy() ? NO_VERDICT : "the intervals reflect it");
    }

    private static String names(List<Standing> cells) {
        return Figures.list(cells.stream().map(Standing::name).toList());
    }

    private static Instant second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }
}
