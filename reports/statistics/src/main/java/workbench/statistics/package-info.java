/**
 * Pure functions from samples to estimates and verdicts; no I/O, no charts, no knowledge of runs.
 *
 * <p>The fork is the unit of inference: a {@link workbench.statistics.Sample} holds one value per fork. From it come the
 * {@link workbench.statistics.Estimate} of a cell and, in the {@link workbench.statistics.Family} of the cells of a
 * slice, the {@link workbench.statistics.Comparison} of each pair with its {@link workbench.statistics.Verdict}, and
 * the ranks and letters. {@link workbench.statistics.Looks} allow interim analyses before all forks are there. Nothing
 * here is a sentence: what qualifies a result is a {@link workbench.statistics.Warning}, which {@code reports/wording}
 * puts into words.
 *
 * <p>How far to trust the numbers is the subject of {@link workbench.statistics.stability}, growth with width that of {@link
 * workbench.statistics.scaling}; {@link workbench.statistics.math} holds the procedures. The module's README says what
 * is computed, why, and how well it is calibrated.
 */
@NullMarked
package workbench.statistics;

import org.jspecify.annotations.NullMarked;
