/** Tests of what a probe finds. */
@NullMarked
package workbench.harness.probe.child;

import org.jspecify.annotations.NullMarked;
