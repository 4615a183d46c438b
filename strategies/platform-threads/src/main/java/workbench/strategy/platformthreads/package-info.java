/** Operating-system threads: workers at a queue, a fixed pool, or a thread per item. */
@NullMarked
package workbench.strategy.platformthreads;

import org.jspecify.annotations.NullMarked;
