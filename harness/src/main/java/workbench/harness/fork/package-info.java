/**
 * A fork: one fresh JVM that measures one cell.
 *
 * <p>The parent gives a {@link workbench.harness.fork.ForkOrder} to {@link workbench.harness.fork.ForkRunner}, which starts
 * {@link workbench.harness.fork.ForkMain} in a child JVM; there {@link workbench.harness.fork.Measurement} holds the timed
 * region, and looks at the machine between iterations. What the child finds comes back as {@link workbench.harness.fork.ForkMessage}s. The classes that the child loads
 * know nothing of plans, statistics or charts.
 */
@NullMarked
package workbench.harness.fork;

import org.jspecify.annotations.NullMarked;
