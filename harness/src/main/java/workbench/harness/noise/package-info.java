/**
 * Where noise is seen, and what is done about it.
 *
 * <p>{@link workbench.harness.noise.ActivityGauge} reads, within a fork, what the machine did between the ends of its
 * iterations; {@link workbench.harness.noise.QuietMoment} waits, before a fork, until other programs are quiet; {@link
 * workbench.harness.noise.Disturbance} decides, after a round, whether it was disturbed.
 *
 * <p>A figure that a machine does not provide is null, never zero. Forks load the gauge, so it uses the JDK alone.
 */
@NullMarked
package workbench.harness.noise;

import org.jspecify.annotations.NullMarked;
