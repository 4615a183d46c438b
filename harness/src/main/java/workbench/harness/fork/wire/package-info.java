/**
 * What a fork and its parent say to each other: one {@link workbench.harness.fork.wire.ForkRequest}, then {@link
 * workbench.harness.fork.wire.ForkMessage messages} until the fork is done or has failed.
 */
@NullMarked
package workbench.harness.fork.wire;

import org.jspecify.annotations.NullMarked;
