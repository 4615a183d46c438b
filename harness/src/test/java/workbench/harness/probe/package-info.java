/** Tests of what is said of a probe. */
@NullMarked
package workbench.harness.probe;

import org.jspecify.annotations.NullMarked;
