/** One item after another in the calling thread: the baseline. */
@NullMarked
package workbench.strategy.sequential;

import org.jspecify.annotations.NullMarked;
