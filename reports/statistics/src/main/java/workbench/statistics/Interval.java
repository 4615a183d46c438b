package workbench.statistics;

/**
 * A confidence interval.
 *
 * @param low its lower end
 * @param high its upper end
 * @param level its confidence, such as 0.95
 */
public record Interval(double low, double high, double level) {

    /** Whether the value lies within the interval, its ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The interval of the reciprocal; this interval must be of positive numbers. */
    Interval reciprocal() {
        return new Interval(1 / high, 1 / low, level);
    }

    /** The same ends with the confidence that they have among others. */
    Interval atLevel(double level) {
        return new Interval(low, high, level);
    }

    /** The interval from the lower of its ends and {@code value} to the higher. */
    Interval reaching(double value) {
        return new Interval(Math.min(low, value), Math.max(high, value), level);
    }
}
