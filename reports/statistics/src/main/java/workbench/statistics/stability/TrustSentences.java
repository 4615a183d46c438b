package workbench.statistics.stability;

import java.util.Locale;
import workbench.statistics.Comparison;
import workbench.statistics.Digits;
import workbench.statistics.Interval;
import workbench.statistics.Verdict;

/** The plain words that stand beside a verdict and say how far it can be trusted. Pure functions. */
public final class TrustSentences {

    private TrustSentences() {}

    /** Such as {@code A/A twin -0.4% [-2.1, +1.3]: ok}: the strategy's time against its own under another name. */
    public static String twin(Comparison twin) {
        if (twin.interval().isEmpty()) {
            return "A/A twin: " + String.join("; ", twin.warnings());
        }
        var interval = twin.interval().get();
        var decimals = decimals(interval);
        var finds = twin.verdict() == Verdict.WIN || twin.verdict() == Verdict.LEAN;
        return "A/A twin %s%% [%s, %s]: %s"
                .formatted(
                        signed(twin.ratio(), decimals),
                        signed(interval.low(), decimals),
                        signed(interval.high(), decimals),
                        finds ? "finds a difference between equals" : "ok");
    }

    /** What the ledger of all A/A twins says. */
    public static String ledger(TwinLedger ledger) {
        return "A/A ledger: %d of %d comparisons of equals found a difference%s"
                .formatted(
                        ledger.falseVerdicts(),
                        ledger.comparisons(),
                        ledger.alarm() ? ", more than chance: do not trust this machine's verdicts" : "");
    }

    /** Such as {@code noise green}. */
    public static String noise(Noise noise) {
        return "noise " + noise.name().toLowerCase(Locale.ROOT) + (noise == Noise.RED ? ": busy machine" : "");
    }

    /** What the guard saw in the measured window. It never says that the window is steady. */
    public static String drift(WindowDrift drift) {
        if (!drift.drifting()) {
            return "no drift seen in the window";
        }
        var decimals = drift.interval().map(TrustSentences::decimals).orElse(0);
        return "still drifting: the second half of the window takes %s%% time against the first"
                .formatted(signed(drift.ratio(), decimals));
    }

    /** What the long fork did, and how far the measured window lies from its end. */
    public static String sentinel(SteadyState state, double ratioToEnd) {
        var does = switch (state.kind()) {
            case FLAT -> "flat";
            case WARM_UP -> "warms up";
            case SLOW_DOWN -> "slows down";
            case NO_STEADY_STATE -> "no steady state";
        };
        var percent = Math.round(100 * (ratioToEnd - 1));
        var window = percent == 0
                ? "within 1% of its end"
                : "%d%% %s than its end".formatted(Math.abs(percent), percent > 0 ? "slower" : "faster");
        return "sentinel: %s; window %s".formatted(does, window);
    }

    /** How many forks never became steady; they count all the same. */
    public static String unsteady(int unsteady, int forks) {
        return "%d of %d forks had no steady state".formatted(unsteady, forks);
    }

    /** How many outliers there were. */
    public static String outliers(Outliers outliers) {
        return "outliers: %d forks, %d iterations, all kept"
                .formatted(outliers.forks().size(), outliers.iterations().size());
    }

    /** How the machine changed from the start of the run to its end. */
    public static String run(RunDrift drift) {
        var trend = drift.trend()
                ? "time %s%% from the start of the run to its end"
                        .formatted(signed(drift.change(), decimals(drift.interval())))
                : "no trend over the run";
        return trend + (drift.dependent() ? "; forks resemble their neighbours in time" : "");
    }

    private static int decimals(Interval ratio) {
        return Digits.decimals(50 * (ratio.high() - ratio.low()));
    }

    private static String signed(double ratio, int decimals) {
        var text = Digits.fixed(100 * (ratio - 1), decimals);
        return text.startsWith("-") ? text : "+" + text;
    }
}
