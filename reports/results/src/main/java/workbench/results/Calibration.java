package workbench.results;

/**
 * The time of the calibration kernel, a fixed piece of computing in the parent, around a fork: a machine that is slower for
 * it was slower for the fork.
 *
 * @param beforeNanos just before the fork
 * @param afterNanos just after it
 */
public record Calibration(long beforeNanos, long afterNanos) {}
