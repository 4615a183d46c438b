/**
 * What the machine and this JVM report about themselves: {@link workbench.harness.machine.Proc} reads the proc file system of
 * Linux and {@link workbench.harness.machine.Sys} its sys file system, {@link workbench.harness.machine.CostGauge} sums up
 * what a fork cost, and {@link workbench.harness.machine.CalibrationKernel} times a fixed computation.
 *
 * <p>A figure that a machine does not provide is null, never zero. Forks load these classes, so they use the JDK alone.
 */
@NullMarked
package workbench.harness.machine;

import org.jspecify.annotations.NullMarked;
