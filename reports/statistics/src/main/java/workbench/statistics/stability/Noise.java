package workbench.statistics.stability;

import java.util.Collection;

/**
 * How busy the machine was with other things, by the share of its processors' time that went to processes that are no part of
 * the measurement.
 */
public enum Noise {
    /** Below 2%: quiet. */
    GREEN,
    /** From 2% to 10%: visible in the intervals. */
    AMBER,
    /** Above 10%: a busy machine, which permits no win, no tie and no fit. */
    RED;

    private static final double QUIET = 0.02;
    private static final double BUSY = 0.10;

    /** The noise of one fork, given its foreign share from 0 to 1. */
    public static Noise of(double foreignShare) {
        if (foreignShare > BUSY) {
            return RED;
        }
        return foreignShare < QUIET ? GREEN : AMBER;
    }

    /** The noise of a run: that of the mean share of its forks; green where there are none. */
    public static Noise ofRun(Collection<Double> foreignShares) {
        return of(foreignShares.stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0));
    }

    /** Whether a round with these shares is to be measured again, once; decided by the covariate, never by the result. */
    public static boolean repeats(Collection<Double> foreignShares) {
        return foreignShares.stream().anyMatch(share -> of(share) == RED);
    }
}
