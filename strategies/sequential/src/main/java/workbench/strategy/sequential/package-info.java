/** One item after another in the calling thread: the baseline, and the module to copy for a new strategy. */
@NullMarked
package workbench.strategy.sequential;

import org.jspecify.annotations.NullMarked;
