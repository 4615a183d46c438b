/** Tests of what surrounds a run. */
@NullMarked
package workbench.harness.run;

import org.jspecify.annotations.NullMarked;
