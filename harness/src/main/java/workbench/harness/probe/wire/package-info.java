/** What a probe and its parent say to each other. */
@NullMarked
package workbench.harness.probe.wire;

import org.jspecify.annotations.NullMarked;
