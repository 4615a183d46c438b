package workbench.statistics;

/**
 * Which differences a verdict passes over.
 *
 * @param margin the difference that is taken not to matter
 * @param doubt how far the conditions under which the two were measured may lie apart, either way, on the logarithmic scale; 0 where
 *     they are the same
 */
record Tolerance(Margin margin, double doubt) {

    /** The tolerance among cells that were measured under the same conditions. */
    static Tolerance of(Margin margin) {
        return new Tolerance(margin, 0);
    }

    /** The p-value of "they are equally fast". */
    double pDifferent(Shift shift) {
        return shift.pBeyond(doubt);
    }

    /** The p-value of "they differ by at most the margin". */
    double pWin(Shift shift) {
        return shift.pBeyond(margin.log() + doubt);
    }

    /** The p-value of "they differ by at least the margin". */
    double pTie(Shift shift) {
        return shift.pWithin(margin.log() - doubt);
    }
}
