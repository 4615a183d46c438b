package workbench.wording;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.slice.Rules;
import workbench.analysis.slice.Twin;
import workbench.analysis.trust.Trust;
import workbench.analysis.trust.Unrecorded;
import workbench.results.Journal;
import workbench.statistics.Comparison;
import workbench.statistics.stability.Noise;
import workbench.statistics.stability.RunDrift;
import workbench.statistics.stability.TwinLedger;

/** How far a run can be trusted, in words. Pure functions. */
public final class TrustWords {

    private TrustWords() {}

    /** What is to be said about a run as a whole, by subject. */
    public static Map<String, String> run(Journal journal, Trust trust) {
        var words = new LinkedHashMap<String, String>();
        words.put("Machine", load(trust.load()));
        words.put("A/A twins", trust.twins().map(TrustWords::expected).orElse("no cell was measured twice"));
        trust.drift().ifPresent(drift -> words.put("Machine drift", drift(drift)));
        trust.calibration().ifPresent(times -> words.put("Calibration kernel", calibration(times)));
        words.put("Quiet waits", waits(trust.waits()));
        if (!trust.repeatedRounds().isEmpty()) {
            words.put("Repeated rounds", repeated(trust.repeatedRounds()));
        }
        words.put(
                "Interim analyses", looks(trust.looks(), Rules.of(journal.run().design())));
        put(words, "Left out", journal.cuts(), cut -> cut.reason());
        put(words, "Resumed", journal.resumptions(), one -> "at %s with version %s".formatted(one.at(), one.version()));
        if (trust.bestIterations().isPresent()) {
            words.put("Iterations per fork", iterations(trust.bestIterations().getAsDouble()));
        }
        put(words, "Not recorded", trust.unrecorded(), TrustWords::unrecorded);
        return words;
    }

    private static <T> void put(Map<String, String> words, String about, List<T> all, Function<T, String> one) {
        if (!all.isEmpty()) {
            words.put(about, all.stream().map(one).collect(joining("; ")));
        }
    }

    /** The A/A twins of several runs in a sentence. */
    public static String ledgerOfRuns(Optional<TwinLedger> ledger) {
        return ledger.map(TrustWords::expected)
                .map(words -> "A/A twins: " + words + ".")
                .orElse("No cell of these runs was measured twice, so there are no A/A twins to check them by.");
    }

    private static String expected(TwinLedger ledger) {
        return ledger(ledger) + "; 1 in 20 is expected by chance";
    }

    /**
     * What all A/A twins found, such as {@code 20 comparisons of identical copies, 1 difference: 5.0 % (95 % CI
     * 0.1–24.9 %)}.
     */
    static String ledger(TwinLedger ledger) {
        if (ledger.comparisons() == 0) {
            return "no A/A twin had the forks that a verdict needs";
        }
        return "%s of identical copies, %s: %s (%s %s)%s"
                .formatted(
                        Figures.count(ledger.comparisons(), "comparison"),
                        Figures.count(ledger.falseVerdicts(), "difference"),
                        Figures.share(ledger.share()),
                        Figures.confidence(ledger.interval()),
                        Figures.shares(ledger.interval()),
                        ledger.alarm() ? ", more than chance: do not trust this machine's verdicts" : "");
    }

    /** How many of the twins of a run differ, such as {@code 1 of 6 differ}; a dash without any. */
    public static String twins(TwinLedger ledger) {
        return ledger.comparisons() == 0
                ? Figures.NONE
                : "%s of %s differ".formatted(ledger.falseVerdicts(), ledger.comparisons());
    }

    /** Such as {@code sequential: A/A twin −0.4 % [−2.1, +1.3]: ok}: a cell's time against its own under another name. */
    static String twin(Twin twin) {
        var comparison = twin.comparison();
        var figures = comparison
                .interval()
                .map(i -> " %s %% [%s, %s]"
                        .formatted(
                                Figures.change(comparison.ratio(), i),
                                Figures.change(i.low(), i),
                                Figures.change(i.high(), i)))
                .orElse("");
        return "%s: A/A twin%s: %s".formatted(twin.name(), figures, outcome(twin, comparison));
    }

    private static String outcome(Twin twin, Comparison comparison) {
        if (!comparison.judged()) {
            return WarningWords.line(comparison.warnings());
        }
        return twin.alarm() ? "false alarm" : "ok";
    }

    /** Such as {@code two identical copies of sequential differed by 20 %}. */
    static String falseAlarm(Twin twin) {
        var comparison = twin.comparison();
        return "two identical copies of %s differed by %s"
                .formatted(
                        twin.name(),
                        Figures.difference(
                                comparison.ratio(), comparison.interval().orElseThrow()));
    }

    /** The noise score with its figures, such as {@code noise green (other programs used 1.2 % of the processors)}. */
    public static String load(MachineLoad load) {
        return load.score()
                .map(noise -> "%s (%s)".formatted(noise(noise), String.join(", ", sources(load))))
                .orElse("noise not recorded");
    }

    /** The noise score with the greatest of its figures. */
    static String loadInBrief(MachineLoad load) {
        return load.score()
                .map(noise -> "%s (%s)".formatted(noise(noise), disturbance(load)))
                .orElse("noise not recorded");
    }

    /** What took the most, such as {@code other programs used 14.0 % of the processors}. */
    public static String disturbance(MachineLoad load) {
        var steal = load.stealShare();
        return steal.orElse(0) > load.foreignShare().orElse(0)
                ? steal(steal.getAsDouble())
                : foreign(load.foreignShare().orElse(0));
    }

    private static String noise(Noise noise) {
        return "noise " + colour(noise) + (noise == Noise.RED ? ": busy machine" : "");
    }

    private static String colour(Noise noise) {
        return noise.name().toLowerCase(Locale.ROOT);
    }

    /** The score of a cell, such as {@code green, 1.2 %}; a dash if it was not recorded. */
    public static String score(MachineLoad load) {
        return load.score()
                .map(noise -> "%s, %s".formatted(colour(noise), Figures.known(load.foreignShare(), Figures::share)))
                .orElse(Figures.NONE);
    }

    private static List<String> sources(MachineLoad load) {
        var sources = new ArrayList<String>();
        add(sources, load.foreignShare(), TrustWords::foreign);
        add(sources, load.stealShare(), TrustWords::steal);
        add(
                sources,
                load.pressureShare(),
                share -> "tasks waited for a processor %s of the time".formatted(share(share)));
        return sources;
    }

    private static void add(List<String> sources, OptionalDouble share, Function<Double, String> words) {
        share.ifPresent(value -> sources.add(words.apply(value)));
    }

    private static String share(double share) {
        return Figures.share(share);
    }

    private static String foreign(double share) {
        return "other programs used %s of the processors".formatted(share(share));
    }

    private static String steal(double share) {
        return "CPU steal %s".formatted(share(share));
    }

    /** How the machine changed from the start of the run to its end. */
    private static String drift(RunDrift drift) {
        var trend = drift.trend()
                ? "times changed by %s %% from the start of the run to its end"
                        .formatted(Figures.change(drift.change(), drift.interval()))
                : "no trend over the run";
        return trend + (drift.dependent() ? "; successive forks are correlated" : "");
    }

    private static String calibration(Trust.CalibrationTimes times) {
        return "median %s around a fork, from %s to %s"
                .formatted(Figures.time(times.median()), Figures.time(times.least()), Figures.time(times.most()));
    }

    private static String waits(Trust.WaitsForQuiet waits) {
        if (waits.forks() == 0) {
            return waits.planned() ? "none was needed" : "none were planned";
        }
        var forks = Figures.count(waits.forks(), "fork");
        return "%s before %s%s".formatted(Figures.time(waits.nanos()), forks, inVain(waits));
    }

    private static String inVain(Trust.WaitsForQuiet waits) {
        if (waits.inVain() == 0) {
            return "";
        }
        return waits.inVain() == waits.forks()
                ? "; the machine did not become quiet"
                : "; before %s of them the machine did not become quiet".formatted(waits.inVain());
    }

    private static String repeated(List<Integer> rounds) {
        return "%s: other programs disturbed %s, so the repetition counts; both are analysed, and where the verdicts differ there is none"
                .formatted(
                        rounds.stream().map(Object::toString).collect(joining(", ")),
                        rounds.size() == 1 ? "it" : "them");
    }

    private static String looks(List<Trust.InterimLook> looks, Rules rules) {
        return looks.isEmpty()
                ? "none; one analysis at the end"
                : "%s; %s; and one at the end"
                        .formatted(
                                RuleWords.end(rules),
                                looks.stream().map(TrustWords::look).collect(joining("; ")));
    }

    private static String look(Trust.InterimLook look) {
        var decided = look.decided().stream()
                .map(one -> "%s at width %s".formatted(one.name(), one.cell().width()))
                .toList();
        return "after %s: %s"
                .formatted(
                        Figures.count(look.forks(), "fork"),
                        decided.isEmpty() ? "none stopped" : Figures.list(decided) + " stopped");
    }

    private static String iterations(double best) {
        if (Double.isNaN(best)) {
            return "too few forks and iterations to tell how many of each are best";
        }
        return Double.isInfinite(best)
                ? "forks differ no more than their iterations explain: longer forks help as much as more forks"
                : "for the most precision in the same time, about %s a fork"
                        .formatted(Figures.count(Math.round(best), "iteration"));
    }

    private static String unrecorded(Unrecorded what) {
        return switch (what) {
            case FOREIGN_LOAD -> "load of other programs";
            case STEAL -> "CPU steal";
            case PRESSURE -> "CPU pressure";
            case RUN_QUEUE -> "run-queue wait";
            case CPU_OF_JOBS -> "processor time of the jobs";
            case CALIBRATION -> "calibration kernel";
            case CPU_OF_FORKS -> "processor time of forks";
            case MEMORY -> "peak memory";
            case ALLOCATION -> "allocation";
            case SWITCHES -> "context switches";
            case SPREAD -> "how items were spread";
        };
    }
}
