package workbench.statistics;

/** The margin of practical equality: a difference below it is taken not to matter. Fixed before any run. */
public final class PracticalEquality {

    /** The margin in percent. */
    public static final int PERCENT = 2;

    /** The margin as a ratio of times. */
    public static final double RATIO = 1 + PERCENT / 100.0;

    /** The margin on the logarithmic scale. */
    static final double MARGIN = Math.log(RATIO);

    private PracticalEquality() {}
}
