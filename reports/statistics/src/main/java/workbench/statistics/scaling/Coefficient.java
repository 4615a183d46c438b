package workbench.statistics.scaling;

import workbench.statistics.Interval;

/**
 * A fitted coefficient.
 *
 * @param value its estimate
 * @param interval its interval by the delta method, cut at zero
 */
public record Coefficient(double value, Interval interval) {}
