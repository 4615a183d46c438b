/** A stream that maps its items concurrently, by {@link java.util.stream.Gatherers#mapConcurrent}. */
@NullMarked
package workbench.strategy.gatherers;

import org.jspecify.annotations.NullMarked;
