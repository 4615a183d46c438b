/**
 * What the machine and the processes of a run do beside what is measured: {@link workbench.harness.machine.Proc} reads what
 * Linux tells of them, {@link workbench.harness.machine.Gauge} makes the {@link workbench.results.Activity} of a span and the
 * {@link workbench.results.Cost} of a fork of it, within that fork; {@link workbench.harness.machine.QuietMoment} and {@link
 * workbench.harness.machine.CalibrationKernel} stand around forks, in the parent.
 *
 * <p>What a machine does not tell is null and never zero. Forks load these classes, so they use the JDK alone.
 */
@NullMarked
package workbench.harness.machine;

import org.jspecify.annotations.NullMarked;
