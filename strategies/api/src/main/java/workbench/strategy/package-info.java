/**
 * What a strategy is.
 *
 * <p>A {@link workbench.strategy.Strategy} is a named way to perform a {@link workbench.strategy.Job}: all items of a batch,
 * each exactly once, at most {@code width} of them in flight at a time. Opened, it is a {@link workbench.strategy.Session}:
 * its threads, pool or processes exist, and it runs one job after another.
 *
 * <p>To add a strategy, implement {@code Strategy}, name the class in {@code META-INF/services/workbench.strategy.Strategy}
 * and extend {@code StrategyContract} of the testkit; {@code workbench new strategy NAME --module} writes all of it.
 */
@NullMarked
package workbench.strategy;

import org.jspecify.annotations.NullMarked;
