/**
 * What runs forks: {@link workbench.harness.fork.parent.ForkRunner} starts one, collects its messages in a {@link
 * workbench.harness.fork.parent.ForkResult}, and ends it when its time is up.
 */
@NullMarked
package workbench.harness.fork.parent;

import org.jspecify.annotations.NullMarked;
