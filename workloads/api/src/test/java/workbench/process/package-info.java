/** Tests of child JVMs, with real ones. */
@NullMarked
package workbench.process;

import org.jspecify.annotations.NullMarked;
