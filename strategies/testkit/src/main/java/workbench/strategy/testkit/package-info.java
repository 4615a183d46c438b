/**
 * The tests that every strategy passes.
 *
 * <p>Extend {@link workbench.strategy.testkit.StrategyContract} with the strategy under test. Its rules are numbered, and the
 * number begins the name of each test.
 *
 * <p>The rules look at items from outside the strategy: each item of the {@link
 * workbench.strategy.testkit.ObservedWorkload} reports to a {@link workbench.strategy.testkit.Referee} over a socket
 * when it starts, waits for a command, and signs off before it ends. So the same rules hold for threads and for
 * processes. A {@link workbench.strategy.testkit.Stage} is one strategy opened over such a batch.
 */
@NullMarked
package workbench.strategy.testkit;

import org.jspecify.annotations.NullMarked;
