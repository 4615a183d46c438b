/** An HTTP server whose answers are wrong on purpose, for the tests of workloads that use HTTP. */
@NullMarked
package workbench.workload.testkit.faulty;

import org.jspecify.annotations.NullMarked;
