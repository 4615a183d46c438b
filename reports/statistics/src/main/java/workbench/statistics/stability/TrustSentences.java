package workbench.statistics.stability;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import workbench.statistics.Comparison;
import workbench.statistics.Digits;
import workbench.statistics.Interval;
import workbench.statistics.Sample;
import workbench.statistics.Verdict;

/** The plain words that stand beside a verdict and say how far it can be trusted. Pure functions. */
public final class TrustSentences {

    private TrustSentences() {}

    /** Such as {@code A/A twin −0.4 % [−2.1, +1.3]: ok}: the strategy's time against its own under another name. */
    public static String twin(Comparison twin) {
        if (twin.interval().isEmpty()) {
            return "A/A twin: " + String.join("; ", twin.warnings());
        }
        var interval = twin.interval().get();
        var decimals = decimals(interval);
        return "A/A twin %s %% [%s, %s]: %s"
                .formatted(
                        signed(twin.ratio(), decimals),
                        signed(interval.low(), decimals),
                        signed(interval.high(), decimals),
                        twinWords(twin));
    }

    private static String twinWords(Comparison twin) {
        if (!twin.judged()) {
            return String.join("; ", twin.warnings());
        }
        return twin.verdict() == Verdict.WIN || twin.verdict() == Verdict.LEAN
                ? "finds a difference between equals"
                : "ok";
    }

    /**
     * What the ledger of all A/A twins says, such as {@code A/A ledger: 1 of 20 comparisons of equals found a difference, 5 %
     * (95 % CI 0.1–24.9 %)}.
     */
    public static String ledger(TwinLedger ledger) {
        if (ledger.comparisons() == 0) {
            return "A/A ledger: no twin had the forks that a verdict needs";
        }
        return "A/A ledger: %s of %s comparisons of equals found a difference, %s (95 %% CI %s–%s)%s"
                .formatted(
                        ledger.falseVerdicts(),
                        ledger.comparisons(),
                        percent(ledger.share()),
                        Digits.plain(Math.round(1000 * ledger.interval().low()) / 10.0),
                        percent(ledger.interval().high()),
                        ledger.alarm() ? ", more than chance: do not trust this machine's verdicts" : "");
    }

    /** Such as {@code noise green}. */
    public static String noise(Noise noise) {
        return "noise " + noise.name().toLowerCase(Locale.ROOT) + (noise == Noise.RED ? ": busy machine" : "");
    }

    /**
     * Likewise of a run, slice or cell, with how much others used.
     *
     * @param foreignShares the share of each of its forks; none where it was not recorded
     */
    public static String noise(Collection<Double> foreignShares) {
        return Noise.of(foreignShares)
                .map(noise -> "%s (other programs used %s of the processors)"
                        .formatted(noise(noise), percent(Noise.mean(foreignShares))))
                .orElse("noise not recorded");
    }

    /** What the guard saw in the measured window. It never says that the window is steady. */
    public static String drift(WindowDrift drift) {
        if (drift.interval().isEmpty()) {
            return "too few forks and iterations to see drift in the window";
        }
        if (!drift.drifting()) {
            return "no drift seen in the window";
        }
        return "still drifting: the second half of the window takes %s %% %s time than the first"
                .formatted(
                        Digits.fixed(
                                100 * Math.abs(drift.ratio() - 1),
                                decimals(drift.interval().get())),
                        drift.ratio() < 1 ? "less" : "more");
    }

    /** What the long fork did, and how far the measured window lies from its end. */
    public static String sentinel(SteadyState state, double ratioToEnd) {
        return sentinel(state, ratioToEnd, "at its end");
    }

    /**
     * Likewise, saying when the long fork ended.
     *
     * @param ratioToEnd time in the window / time at the end, of the long fork itself; NaN where it has no such window
     * @param end such as {@code after 2 min}
     */
    public static String sentinel(SteadyState state, double ratioToEnd, String end) {
        return "sentinel: %s, %s".formatted(state.kind().label(), window(ratioToEnd, end));
    }

    private static String window(double ratioToEnd, String end) {
        if (!Double.isFinite(ratioToEnd)) {
            return "it did not reach the window";
        }
        var percent = Math.round(100 * (ratioToEnd - 1));
        return percent == 0
                ? "window within 1 %% of what it is %s".formatted(end)
                : "window %s %% %s than %s".formatted(Math.abs(percent), percent > 0 ? "slower" : "faster", end);
    }

    /** How many forks never became steady; they count all the same. */
    public static String unsteady(int unsteady, int forks) {
        return "%s of %s forks had no steady state".formatted(unsteady, forks);
    }

    /**
     * Likewise, with what the others say.
     *
     * @param estimate the estimate of the others alone, as it is to be read
     */
    public static String unsteady(int unsteady, int forks, String estimate) {
        return "%s; the estimate of the others alone is %s".formatted(unsteady(unsteady, forks), estimate);
    }

    /** How many outliers there were, and how much time the outlying iterations took. */
    public static String outliers(Outliers outliers) {
        return "outliers: %s, %s%s, all kept"
                .formatted(
                        count(outliers.forks().size(), "fork"),
                        count(outliers.iterations().size(), "iteration"),
                        outliers.iterations().isEmpty()
                                ? ""
                                : " (%s of the measured time)".formatted(percent(outliers.timeShare())));
    }

    /**
     * Likewise, with what caused them.
     *
     * @param causes one for each outlier, such as {@code GC} or {@code unknown}
     */
    public static String outliers(Outliers outliers, List<String> causes) {
        var counted = causes.stream().collect(groupingBy(cause -> cause, TreeMap::new, counting())).entrySet().stream()
                .map(cause -> "%s %s".formatted(cause.getKey(), cause.getValue()))
                .collect(joining(", "));
        return outliers(outliers) + (counted.isEmpty() ? "" : "; cause: " + counted);
    }

    /** How the machine changed from the start of the run to its end. */
    public static String run(RunDrift drift) {
        var trend = drift.trend()
                ? "time %s %% from the start of the run to its end"
                        .formatted(signed(drift.change(), decimals(drift.interval())))
                : "no trend over the run";
        return trend + (drift.dependent() ? "; forks resemble their neighbours in time" : "");
    }

    /**
     * How many iterations a fork should have for the most precision in the time of this run.
     *
     * @param cells the samples of the run
     * @param forkCost what a fork costs before its first measured iteration, in any unit of time
     * @param iterationCost what an iteration costs, in the same unit
     */
    public static String iterations(Collection<Sample> cells, double forkCost, double iterationCost) {
        var best = VarianceComponents.of(cells).bestIterations(forkCost, iterationCost);
        if (Double.isNaN(best)) {
            return "too few forks and iterations to tell how many of each are best";
        }
        return Double.isInfinite(best)
                ? "forks differ no more than their iterations explain: longer forks help as much as more forks"
                : "most precision for the time: about %s a fork".formatted(count((int) Math.round(best), "iteration"));
    }

    private static String count(int count, String what) {
        return count == 1 ? "1 " + what : count + " " + what + "s";
    }

    private static String percent(double share) {
        return Digits.plain(Math.round(1000 * share) / 10.0) + " %";
    }

    private static int decimals(Interval ratio) {
        return Digits.decimals(50 * (ratio.high() - ratio.low()));
    }

    /** With a plus or a true minus. */
    private static String signed(double ratio, int decimals) {
        var text = Digits.fixed(100 * (ratio - 1), decimals);
        return text.startsWith("-") ? "−" + text.substring(1) : "+" + text;
    }
}
