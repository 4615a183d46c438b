/** Tests of tasks as workloads. */
@NullMarked
package workbench.workload.task;

import org.jspecify.annotations.NullMarked;
