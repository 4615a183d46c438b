/**
 * The tests that every workload passes.
 *
 * <p>An author extends {@link workbench.workload.testkit.WorkloadContract} and says which workload it is. Each test is
 * a rule with a number, which begins the test's display name.
 */
@NullMarked
package workbench.workload.testkit;

import org.jspecify.annotations.NullMarked;
