/**
 * Several worker JVMs, which the session feeds with batches of items, and whose threads add up to the width ({@link
 * workbench.strategy.multiprocess.Workforce}).
 *
 * <p>A {@link workbench.strategy.multiprocess.MultiProcessSession} holds the workers and one thread, the driver, for each. A
 * driver sends ranges of item indices to its {@link workbench.strategy.multiprocess.WorkerProcess} and delivers what comes
 * back. In the worker's JVM, {@link workbench.strategy.multiprocess.WorkerMain} opens the same workload by its reference, at
 * the width of this worker, and as many threads perform one item at a time each.
 *
 * <p>The two exchange {@link workbench.strategy.multiprocess.Frames}: first the reference, answered by whether the
 * workload could be opened; then ranges, each answered by one frame of results, in any order. End of input means stop.
 */
@NullMarked
package workbench.strategy.multiprocess;

import org.jspecify.annotations.NullMarked;
