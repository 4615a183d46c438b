/** A virtual thread for each item, bounded by permits. */
@NullMarked
package workbench.strategy.virtualthreads;

import org.jspecify.annotations.NullMarked;
