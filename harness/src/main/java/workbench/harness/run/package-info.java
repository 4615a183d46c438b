/**
 * A run, from its first journal entry to its last.
 *
 * <p>{@link workbench.harness.run.Run} opens the journal in the {@link workbench.harness.run.RunFolder} and starts what the
 * workloads need. {@link workbench.harness.run.RoundRunner} then takes the cells of a plan through their rounds, one fork
 * after another, repeats a disturbed round, and checks the verdicts on the way. {@link
 * workbench.harness.run.ForkExecutor} runs one fork. A {@link workbench.harness.run.RunListener} is notified of all of
 * it.
 */
@NullMarked
package workbench.harness.run;

import org.jspecify.annotations.NullMarked;
