/**
 * How the items of a job are dealt out in batches, for strategies that send them to other processes.
 *
 * <p>{@link workbench.strategy.portion.Portions} deals out {@linkplain workbench.strategy.portion.ItemRange ranges}, as large as a
 * {@link workbench.strategy.portion.BatchSize} says, such as {@link workbench.strategy.portion.FittingSize}.
 */
@NullMarked
package workbench.strategy.portion;

import org.jspecify.annotations.NullMarked;
