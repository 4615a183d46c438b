/**
 * What runs in a fork: {@link workbench.harness.fork.child.ForkMain} opens workload and strategy, and measures them.
 *
 * <p>A fork loads no statistics, charts, command line or JSON.
 */
@NullMarked
package workbench.harness.fork.child;

import org.jspecify.annotations.NullMarked;
