package workbench.wording;

import workbench.analysis.scaling.Scaling;
import workbench.analysis.slice.Slice;

/** The labels of the axes and marks of pictures. */
public final class AxisWords {

    /** The axis of ratios of times of two runs. */
    public static final String CHANGE = "Time per job in NEW vs BASE (lower is better)";

    /** The axis of widths. */
    public static final String WIDTH = "Width, items in flight";

    /** The axis of efficiencies. */
    public static final String EFFICIENCY = "Efficiency: the floor as a share of the time";

    /** The mark of the fastest. */
    public static final String LOWEST = "lowest time";

    /** The mark of a cold start. */
    public static final String COLD = "cold";

    /** The mark of a steady job. */
    public static final String STEADY = "steady";

    /** What follows the name of a strategy that is never ranked. */
    public static final String NOT_RANKED = " (not ranked)";

    /** The axis of speed-ups over the baselines of several workloads. */
    public static final String OVER_BASELINE = "Speed-up over the baseline";

    /** The axis of speed-ups of several languages. */
    public static final String OVER_OWN_BASELINE = "Speed-up over the baseline of its language";

    /** The axis of the shares of waiting. */
    public static final String WAITING = "Share of its time that an item waits";

    private AxisWords() {}

    /** The axis of times of an item. */
    public static String itemTime(Unit unit) {
        return "Time of an item in the baseline, %s".formatted(unit.symbol());
    }

    /** What the times of a slice are: {@code Time per job}, {@code p99 of latency} or {@code Gap between arrivals at capacity}. */
    static String measured(Slice slice) {
        return slice.objective().isPresent()
                ? "Gap between arrivals at capacity"
                : slice.percentile().map(name -> name + " of latency").orElse("Time per job");
    }

    /** The axis of the times of a slice. */
    public static String time(Slice slice, Unit unit, boolean logarithmic) {
        return "%s, %s (lower is better%s)"
                .formatted(measured(slice), unit.symbol(), logarithmic ? "; logarithmic scale" : "");
    }

    /** The axis of ratios of the times of a slice. */
    public static String ratio(Slice slice) {
        return measured(slice) + " vs fastest (lower is better)";
    }

    /** The axis of cold and steady times. */
    public static String time(Unit unit) {
        return "Time, %s (lower is better)".formatted(unit.symbol());
    }

    /** The axis of a timeline. */
    public static String sinceStart(Unit unit) {
        return "Time since the first item started, %s".formatted(unit.symbol());
    }

    /** The axis of speed-ups. */
    public static String speedUp(Scaling scaling) {
        return "Speed-up over " + PictureWords.speedUpReference(scaling);
    }

    /** The mark of the floor. */
    public static String floor(double nanos) {
        return "floor " + Figures.time(nanos);
    }

    /** The mark of how much of its width a strategy kept at work. */
    public static String busy(String share) {
        return share + " busy";
    }
}
