/**
 * The JVM of a probe: {@link workbench.harness.probe.child.ProbeMain} performs small jobs in many ways and holds each result against
 * the one that is right.
 *
 * <p>Races need threads in the same few instructions at the same time. So the {@link workbench.harness.probe.child.OwnClassLoader} loads
 * own code afresh, for whatever happens only once, with calls of {@link workbench.harness.probe.child.PausePoint} between its
 * instructions; there, {@link workbench.harness.probe.child.Pauses} hold threads back, or until another one is at the same point.
 */
@NullMarked
package workbench.harness.probe.child;

import org.jspecify.annotations.NullMarked;
