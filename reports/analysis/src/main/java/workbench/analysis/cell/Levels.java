package workbench.analysis.cell;

/** The levels of all intervals and verdicts. */
public final class Levels {

    /** The confidence of every interval. */
    public static final double CONFIDENCE = 0.95;

    /** The chance of a false verdict that is accepted in a slice, over all looks at the data. */
    public static final double ALPHA = 0.05;

    private Levels() {}
}
