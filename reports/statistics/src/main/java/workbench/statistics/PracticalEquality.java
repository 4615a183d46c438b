package workbench.statistics;

/** The margin below which a difference matters to nobody: two percent, fixed before any run. */
final class PracticalEquality {

    /** The margin as a ratio. */
    static final double RATIO = 1.02;

    /** The margin on the logarithmic scale. */
    static final double MARGIN = Math.log(RATIO);

    private PracticalEquality() {}
}
