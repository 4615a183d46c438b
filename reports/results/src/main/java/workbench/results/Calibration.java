package workbench.results;

/**
 * The time of the calibration kernel, a fixed computation in the parent, around a fork: a machine that ran it more
 * slowly ran the fork more slowly, too.
 *
 * @param beforeNanos just before the fork
 * @param afterNanos just after it
 */
public record Calibration(long beforeNanos, long afterNanos) {}
