package workbench.statistics.stability;

import java.util.Collection;
import java.util.Optional;

/**
 * How busy the machine was with other work, by the share of processor time used by processes outside the measurement.
 */
public enum Noise {
    /** Below 2%: quiet. */
    GREEN,
    /** From 2% to 10%: visible in the intervals. */
    AMBER,
    /** Above 10%: a busy machine, which permits no win, no tie and no fit. */
    RED;

    /** Below this share a machine is {@link #GREEN quiet}. */
    public static final double QUIET_BELOW = 0.02;

    /** Above this share a machine is {@link #RED busy}. */
    public static final double BUSY_ABOVE = 0.10;

    /**
     * The noise of one fork.
     *
     * @param foreignShare the share of others, from 0 to 1; a little below zero if the clocks of the processors round
     */
    public static Noise of(double foreignShare) {
        if (Double.isNaN(foreignShare)) {
            throw new IllegalArgumentException("foreign share: a number, or no value where it is not known");
        }
        if (foreignShare > BUSY_ABOVE) {
            return RED;
        }
        return foreignShare < QUIET_BELOW ? GREEN : AMBER;
    }

    /** The noise of a run, a slice or a cell: that of the mean share of its forks; empty if no share is known. */
    public static Optional<Noise> of(Collection<Double> foreignShares) {
        return foreignShares.isEmpty() ? Optional.empty() : Optional.of(of(mean(foreignShares)));
    }

    static double mean(Collection<Double> foreignShares) {
        return foreignShares.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** Whether a round with these shares is to be measured again, once; decided by the covariate, never by the result. */
    public static boolean repeats(Collection<Double> foreignShares) {
        return foreignShares.stream().anyMatch(share -> of(share) == RED);
    }
}
