/**
 * Makes a {@link workbench.workload.Workload} of a {@link workbench.workload.Task}: encodes its results, and checks them against those
 * of a sequential pass.
 */
@NullMarked
package workbench.workload.task;

import org.jspecify.annotations.NullMarked;
