/**
 * What a workload is.
 *
 * <p>A {@link workbench.workload.Workload} is a named kind of work with parameters. Opened, it is a {@link
 * workbench.workload.Batch}: a fixed number of independent items, each addressed by its index, and how one of them is
 * executed, encoded and verified. A workload knows nothing of threads, processes or clocks; spreading its items is up
 * to a strategy.
 *
 * <p>To add a workload, implement {@code Workload}, name the class in {@code META-INF/services/workbench.workload.Workload}
 * and extend {@code WorkloadContract} of the testkit; {@code workbench new workload NAME --module} writes all of it.
 */
@NullMarked
package workbench.workload;

import org.jspecify.annotations.NullMarked;
