/** Tests of streams. */
@NullMarked
package workbench.harness.arrival;

import org.jspecify.annotations.NullMarked;
