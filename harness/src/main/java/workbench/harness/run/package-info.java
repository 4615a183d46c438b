/**
 * A run: its folder, its rounds, and what watches it.
 *
 * <p>{@link workbench.harness.run.Run} takes the cells of a plan through their rounds, one fork after another, and appends
 * each to the journal in the {@link workbench.harness.run.RunFolder}; a {@link workbench.harness.run.RunListener} is told.
 */
@NullMarked
package workbench.harness.run;

import org.jspecify.annotations.NullMarked;
