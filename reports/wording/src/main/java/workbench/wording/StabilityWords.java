package workbench.wording;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.TreeMap;
import workbench.analysis.trust.OutlierCause;
import workbench.analysis.trust.Stability;
import workbench.analysis.trust.Stability.LongFork;
import workbench.statistics.stability.SteadyState;
import workbench.statistics.stability.WindowDrift;

/** How steady a cell was, in words. Pure functions. */
public final class StabilityWords {

    private StabilityWords() {}

    /** Whether the measured window was still getting faster or slower, and which forks never became steady. */
    public static String window(Stability cell) {
        var unsteady = cell.steady().unsteady().size();
        if (unsteady == 0) {
            return drift(cell.drift());
        }
        return "%s; %s of %s had no steady state; the estimate of the others alone is %s"
                .formatted(
                        drift(cell.drift()),
                        unsteady,
                        Figures.count(cell.measurement().sample().size(), "fork"),
                        cell.others().map(Figures::time).orElse("none"));
    }

    /** What the guard saw. It never says that the window is steady. */
    private static String drift(WindowDrift drift) {
        if (drift.interval().isEmpty()) {
            return "too few forks and iterations to see drift";
        }
        return drift.drifting()
                ? "still drifting: its second half takes %s %s time than its first"
                        .formatted(
                                Figures.difference(
                                        drift.ratio(), drift.interval().get()),
                                drift.ratio() < 1 ? "less" : "more")
                : "no drift seen";
    }

    /** What the long fork did, and how far the measured window lies from its end; a dash if there is none. */
    public static String longFork(Stability cell) {
        return cell.warmup().map(StabilityWords::longFork).orElse(Figures.NONE);
    }

    private static String longFork(LongFork fork) {
        return "%s, %s".formatted(kind(fork.state()), distance(fork));
    }

    private static String kind(SteadyState state) {
        return switch (state.kind()) {
            case FLAT -> "flat";
            case WARM_UP -> "warm-up";
            case SLOW_DOWN -> "slow-down";
            case NO_STEADY_STATE -> "no steady state";
        };
    }

    private static String distance(LongFork fork) {
        if (!Double.isFinite(fork.ratioToEnd())) {
            return "it did not reach the window";
        }
        var percent = Math.round(100 * (fork.ratioToEnd() - 1));
        var end = Figures.time(fork.nanos());
        return percent == 0
                ? "window within 1 %% of the time after %s".formatted(end)
                : "window %s %% %s than after %s".formatted(Math.abs(percent), percent > 0 ? "slower" : "faster", end);
    }

    /** How many outliers there were, how much time the outlying iterations took, and what caused them. */
    public static String outliers(Stability cell) {
        var outliers = cell.outliers();
        if (cell.causes().isEmpty()) {
            return "none";
        }
        return "%s, %s%s, all kept; cause: %s"
                .formatted(
                        Figures.count(outliers.forks().size(), "fork"),
                        Figures.count(outliers.iterations().size(), "iteration"),
                        outliers.iterations().isEmpty()
                                ? ""
                                : " (%s of the measured time)".formatted(Figures.share(outliers.timeShare())),
                        causes(cell.causes()));
    }

    private static String causes(List<OutlierCause> causes) {
        return causes.stream().collect(groupingBy(StabilityWords::cause, TreeMap::new, counting())).entrySet().stream()
                .map(cause -> "%s %s".formatted(cause.getKey(), cause.getValue()))
                .collect(joining(", "));
    }

    private static String cause(OutlierCause cause) {
        return switch (cause) {
            case GC -> "GC";
            case OTHER_PROGRAMS -> "other programs";
            case STEAL -> "CPU steal";
            case JIT -> "JIT";
            case UNKNOWN -> "unknown";
            case NOT_RECORDED -> "not recorded";
        };
    }
}
