/** Halving the items until they are few, in a fork/join pool. */
@NullMarked
package workbench.strategy.forkjoin;

import org.jspecify.annotations.NullMarked;
