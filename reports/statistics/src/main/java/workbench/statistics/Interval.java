package workbench.statistics;

/**
 * A confidence interval.
 *
 * @param low its lower end
 * @param high its upper end
 * @param level its confidence, such as 0.95
 */
public record Interval(double low, double high, double level) {}
