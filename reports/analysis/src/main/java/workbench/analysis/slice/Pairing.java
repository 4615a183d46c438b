package workbench.analysis.slice;

import workbench.statistics.Comparison;

/**
 * Two ranked cells of a slice, compared.
 *
 * @param a the name of the one with the lower estimate
 * @param b the name of the other
 * @param comparison time of a against time of b
 */
public record Pairing(String a, String b, Comparison comparison) {}
