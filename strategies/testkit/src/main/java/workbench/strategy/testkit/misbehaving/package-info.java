/**
 * Strategies that break one rule each, on purpose: fixtures that show that the rule's test, or a whole run, catches it.
 *
 * <p>No services file names them, so that nobody runs them by accident. A test that needs them in a run puts a services
 * file of its own into a jar.
 */
@NullMarked
package workbench.strategy.testkit.misbehaving;

import org.jspecify.annotations.NullMarked;
