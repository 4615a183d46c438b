package workbench.statistics;

/**
 * The same comparison by ranks: the Hodges-Lehmann shift of the medians of the forks' iterations, with the interval of the
 * exact Mann-Whitney test. It can only weaken a verdict.
 *
 * @param ratio time of a / time of b
 * @param interval its interval, for this comparison alone; from zero to infinity if so few forks cannot bound it
 */
public record RobustCheck(double ratio, Interval interval) {

    /** Whether it, too, finds the two different. */
    public boolean different() {
        return !interval.contains(1);
    }

    /** Whether there were enough forks for it to find anything. */
    boolean bounded() {
        return interval.low() > 0;
    }

    RobustCheck swapped() {
        return new RobustCheck(1 / ratio, interval.reciprocal());
    }
}
