/** A server of HTTP whose answers are wrong on purpose, for the tests of workloads that ask one. */
@NullMarked
package workbench.workload.testkit.faulty;

import org.jspecify.annotations.NullMarked;
