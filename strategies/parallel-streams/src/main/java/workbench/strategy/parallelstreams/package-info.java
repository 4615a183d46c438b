/** A parallel stream over the items, in a pool of its own or in the common one. */
@NullMarked
package workbench.strategy.parallelstreams;

import org.jspecify.annotations.NullMarked;
