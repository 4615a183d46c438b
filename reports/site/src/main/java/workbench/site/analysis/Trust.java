package workbench.site.analysis;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import workbench.results.Activity;
import workbench.results.Calibration;
import workbench.results.Cost;
import workbench.results.ForkEntry;
import workbench.results.Iteration;
import workbench.results.Journal;
import workbench.results.LookEntry;
import workbench.results.WaitEntry;
import workbench.statistics.Sample;
import workbench.statistics.math.Medians;
import workbench.statistics.stability.RunDrift;
import workbench.statistics.stability.TrustSentences;
import workbench.statistics.stability.TwinLedger;

/**
 * What speaks for and against believing a run.
 *
 * @param run what is to be said of the run as a whole, by what it is about
 * @param cells what is to be said of each cell that has a time
 */
public record Trust(Map<String, String> run, List<Stability> cells) {

    static Trust of(Analysis analysis) {
        var all = analysis.measurements();
        var journal = analysis.journal();
        var run = new LinkedHashMap<String, String>();
        run.put("The machine", Load.of(counted(all)).words());
        run.put("The instrument", twins(analysis));
        if (!journal.run().imported()) {
            drift(all).ifPresent(words -> run.put("Drift of the machine", words));
        }
        calibration(counted(all)).ifPresent(words -> run.put("Calibration kernel", words));
        run.put("Waits for quiet", waits(journal));
        repetitions(journal).ifPresent(words -> run.put("Repeated rounds", words));
        run.put("Looks at the verdicts", looks(journal, all));
        put(run, "Left out", journal.cuts().stream().map(cut -> cut.reason()).toList());
        put(
                run,
                "Resumed",
                journal.resumptions().stream()
                        .map(one -> "at %s with version %s".formatted(one.at(), one.version()))
                        .toList());
        iterations(all).ifPresent(words -> run.put("Iterations a fork", words));
        put(run, "Not recorded here", absent(counted(all)));
        return new Trust(
                run,
                all.stream()
                        .filter(one -> one.steady().isPresent())
                        .map(one -> Stability.of(one, all))
                        .toList());
    }

    private static void put(Map<String, String> run, String about, List<String> words) {
        if (!words.isEmpty()) {
            run.put(about, String.join("; ", words));
        }
    }

    private static List<ForkEntry> counted(List<Measurement> all) {
        return all.stream().flatMap(one -> one.counted().stream()).toList();
    }

    private static String twins(Analysis analysis) {
        return ledger(List.of(analysis)).orElse("no cell was measured twice, so the instrument was not checked");
    }

    /** What the A/A twins of some runs say of the machine and the instrument; empty without any. */
    public static Optional<String> ledger(List<Analysis> runs) {
        var twins = runs.stream().flatMap(run -> run.twins().stream()).toList();
        return twins.isEmpty()
                ? Optional.empty()
                : Optional.of(TrustSentences.ledger(TwinLedger.of(twins)) + "; one in twenty is expected by chance");
    }

    /** All forks in the order in which they ran, each against its own cell. */
    private static Optional<String> drift(List<Measurement> all) {
        record Placed(ForkEntry fork, int cell) {}
        var placed = new ArrayList<Placed>();
        for (var cell = 0; cell < all.size(); cell++) {
            for (var fork : all.get(cell).counted()) {
                placed.add(new Placed(fork, cell));
            }
        }
        placed.sort(Comparator.comparing(one -> one.fork().started()));
        return RunDrift.of(
                        Samples.of(placed.stream().map(Placed::fork).toList()).logs(),
                        placed.stream().mapToInt(Placed::cell).toArray())
                .map(TrustSentences::run);
    }

    private static Optional<String> calibration(List<ForkEntry> forks) {
        var times = forks.stream()
                .map(ForkEntry::calibration)
                .filter(Objects::nonNull)
                .mapToDouble(one -> (one.beforeNanos() + one.afterNanos()) / 2.0)
                .sorted()
                .toArray();
        return times.length == 0
                ? Optional.empty()
                : Optional.of("%s in the median around a fork, %s at the least, %s at the most"
                        .formatted(
                                Figures.time(Medians.median(times)),
                                Figures.time(times[0]),
                                Figures.time(times[times.length - 1])));
    }

    private static String waits(Journal journal) {
        var waits = journal.waits();
        if (waits.isEmpty()) {
            return journal.run().design().quietWaitNanos() == 0 ? "none were planned" : "none was needed";
        }
        var busy = waits.stream().filter(wait -> !wait.quiet()).count();
        return "%s before %s%s"
                .formatted(
                        Figures.time(
                                waits.stream().mapToDouble(WaitEntry::nanos).sum()),
                        Figures.forks(waits.size()),
                        busy == 0
                                ? ""
                                : busy == waits.size()
                                        ? "; the machine did not become quiet"
                                        : "; before %s of them the machine did not become quiet".formatted(busy));
    }

    private static Optional<String> repetitions(Journal journal) {
        var rounds = CellForks.repeatedWhole(journal).stream()
                .sorted()
                .map(Object::toString)
                .collect(joining(", "));
        return rounds.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s: other programs disturbed them, so their repetition counts; both are analysed, and where "
                                        .formatted(rounds)
                                + "the verdicts differ there is none");
    }

    private static String looks(Journal journal, List<Measurement> all) {
        return journal.looks().isEmpty()
                ? "one, at the end"
                : journal.looks().stream().map(look -> look(look, all)).collect(joining("; ")) + "; and one at the end";
    }

    private static String look(LookEntry look, List<Measurement> all) {
        var settled = all.stream()
                .filter(one -> look.settled().contains(one.cell().id()))
                .map(one -> "%s at width %s".formatted(one.name(), one.cell().width()))
                .toList();
        return "after %s: %s"
                .formatted(
                        Figures.forks(look.forks()),
                        settled.isEmpty() ? "nothing was settled" : Figures.list(settled) + " settled");
    }

    /** What more iterations or more forks would bring, at the prices that this run paid for them. */
    private static Optional<String> iterations(List<Measurement> all) {
        var forks = counted(all).stream().filter(Samples::hasValue).toList();
        var measured = forks.stream()
                .flatMap(fork -> fork.iterations().stream())
                .mapToDouble(Iteration::nanos)
                .sum();
        var count = forks.stream().mapToDouble(fork -> fork.iterations().size()).sum();
        var wall = forks.stream().mapToDouble(ForkEntry::wallNanos).sum();
        if (forks.isEmpty() || wall <= measured) {
            return Optional.empty();
        }
        var samples = all.stream().map(Measurement::sample).toList();
        return Optional.of(TrustSentences.iterations(
                List.<Sample>copyOf(samples), (wall - measured) / forks.size(), measured / count));
    }

    /** What no fork has, be it that the machine does not tell it or that nobody looked. */
    private static List<String> absent(List<ForkEntry> forks) {
        var absent = new ArrayList<String>();
        if (forks.isEmpty()) {
            return absent;
        }
        lacking(absent, forks, ForkEntry::activity, Activity::foreignShare, "load of other programs");
        lacking(absent, forks, ForkEntry::activity, Activity::stealShare, "time given to other guests");
        lacking(absent, forks, ForkEntry::activity, Activity::pressureShare, "pressure");
        lacking(absent, forks, ForkEntry::activity, Activity::runQueueNanos, "waiting for a processor");
        lacking(absent, forks, ForkEntry::activity, Activity::forkCpuNanos, "processor time of the jobs");
        lacking(absent, forks, ForkEntry::calibration, Calibration::beforeNanos, "calibration kernel");
        lacking(absent, forks, ForkEntry::cost, Cost::userNanos, "processor time of forks");
        lacking(absent, forks, ForkEntry::cost, Cost::peakMemoryBytes, "peak memory");
        lacking(absent, forks, ForkEntry::cost, Cost::allocatedBytes, "allocation");
        lacking(absent, forks, ForkEntry::cost, Cost::voluntarySwitches, "context switches");
        lacking(absent, forks, ForkEntry::evidence, e -> e.peakInFlight(), "evidence of how items were spread");
        return absent;
    }

    private static <P> void lacking(
            List<String> absent,
            List<ForkEntry> forks,
            Function<ForkEntry, @Nullable P> part,
            Function<P, @Nullable Object> figure,
            String words) {
        if (forks.stream().noneMatch(fork -> {
            var found = part.apply(fork);
            return found != null && figure.apply(found) != null;
        })) {
            absent.add(words);
        }
    }
}
