/** Shows that the contract catches workloads that break its rules. */
@NullMarked
package workbench.workload.testkit;

import org.jspecify.annotations.NullMarked;
