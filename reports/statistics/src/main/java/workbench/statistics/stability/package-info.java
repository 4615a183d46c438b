/**
 * Whether the numbers can be trusted: drift within forks and over the run, steady state, outliers, noise of the machine, and
 * the ledger of A/A comparisons. Nothing here removes a measurement.
 */
@NullMarked
package workbench.statistics.stability;

import org.jspecify.annotations.NullMarked;
