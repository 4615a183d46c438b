/** Operating-system threads: workers at a queue, or a fixed pool. */
@NullMarked
package workbench.strategy.platformthreads;

import org.jspecify.annotations.NullMarked;
