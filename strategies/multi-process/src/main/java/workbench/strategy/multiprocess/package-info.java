/**
 * Several worker JVMs, which the session feeds with batches of items.
 *
 * <p>A {@link workbench.strategy.multiprocess.MultiProcessSession} holds the workers and one thread, the driver, for each. A
 * driver sends ranges of item indices to its {@link workbench.strategy.multiprocess.WorkerProcess} and delivers what comes
 * back. In the worker's JVM, {@link workbench.strategy.multiprocess.WorkerMain} opens the same workload by its reference and
 * performs one item at a time, so that the width is the number of workers.
 *
 * <p>The two exchange {@link workbench.strategy.multiprocess.Frames}: first the reference, answered by whether the
 * workload could be opened; then ranges, each answered by one frame of results. End of input means stop.
 */
@NullMarked
package workbench.strategy.multiprocess;

import org.jspecify.annotations.NullMarked;
