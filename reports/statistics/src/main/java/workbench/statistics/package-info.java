/**
 * Pure functions from samples to estimates and verdicts; no I/O, no charts, no knowledge of runs.
 *
 * <p>The fork is the unit of inference: a {@link workbench.statistics.Sample} holds one value per fork. From it come the
 * {@link workbench.statistics.Estimate} of a cell, the {@link workbench.statistics.Comparison} of two cells with its {@link
 * workbench.statistics.Verdict}, and the ranking of a family of cells.
 */
@NullMarked
package workbench.statistics;

import org.jspecify.annotations.NullMarked;
