/** Tests of own code. */
@NullMarked
package workbench.harness.own;

import org.jspecify.annotations.NullMarked;
