package workbench.analysis.compare;

import workbench.analysis.cell.Measurement;

/**
 * A cell that was measured before and after a change.
 *
 * @param base before
 * @param now after
 */
public record CellPair(Measurement base, Measurement now) {}
