package workbench.statistics;

/**
 * The margin of practical equality: a difference below it is taken not to matter. Fixed before a run.
 *
 * @param share the difference, such as 0.02 for two percent; above 0 and below 1
 */
public record Margin(double share) {

    /** The margin where none is asked for. */
    public static final Margin DEFAULT = new Margin(0.02);

    /** The margin of what a person would call equal, where only a few jobs were timed. */
    public static final Margin COARSE = new Margin(0.05);

    /** The margin as a ratio of times, such as 1.02. */
    public double ratio() {
        return 1 + share;
    }

    /** The margin on the logarithmic scale. */
    double log() {
        return Math.log1p(share);
    }
}
