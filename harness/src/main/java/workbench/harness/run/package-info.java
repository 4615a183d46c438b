/**
 * A run: its folder, its rounds, and what watches it.
 *
 * <p>{@link workbench.harness.run.Run} takes the cells of a plan through their rounds, one fork after another, and appends
 * each to the journal in the {@link workbench.harness.run.RunFolder}; a {@link workbench.harness.run.RunListener} is told. Before a fork it
 * waits for a quiet moment, around it runs the calibration kernel, and a {@link workbench.harness.noise.Disturbance} of a round by
 * other programs has it repeated.
 */
@NullMarked
package workbench.harness.run;

import org.jspecify.annotations.NullMarked;
