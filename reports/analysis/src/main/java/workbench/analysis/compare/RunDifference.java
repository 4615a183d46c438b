package workbench.analysis.compare;

/**
 * Something in which two runs differ, so that a difference between their times need not come from what was changed.
 *
 * @param subject what differs
 * @param name of which workload or JVM; empty where there is only one
 * @param base what it was in the earlier run; empty for nothing
 * @param now what it was in the later one, likewise
 */
public record RunDifference(DifferenceSubject subject, String name, String base, String now) {}
