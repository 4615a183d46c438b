/**
 * Looks for what goes wrong when many threads perform the items of a workload: {@link workbench.harness.probe.Probe} has a JVM perform
 * hundreds of small jobs, {@link workbench.harness.probe.ProbeWords} says what was found.
 */
@NullMarked
package workbench.harness.probe;

import org.jspecify.annotations.NullMarked;
