/**
 * Prime factorisation by trial division, a workload that computes and never waits.
 *
 * <p>{@link workbench.workload.factor.FactorWorkload} is the way in. An {@link workbench.workload.factor.Algorithm} finds the
 * factors of a number and knows how many remainders that takes; {@link workbench.workload.factor.Steps} sums these up for
 * the floor; {@link workbench.workload.factor.Primes} proves the results.
 */
@NullMarked
package workbench.workload.factor;

import org.jspecify.annotations.NullMarked;
