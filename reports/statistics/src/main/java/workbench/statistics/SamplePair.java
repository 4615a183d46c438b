package workbench.statistics;

/**
 * The forks of two cells that are compared with each other and with nothing else; an empty sample for a cell that failed.
 *
 * @param a those of the first
 * @param b those of the second
 */
public record SamplePair(Sample a, Sample b) {}
