/**
 * Work by dials: items of given computing, waiting, skew and sharing.
 *
 * <p>{@link workbench.workload.synthetic.SyntheticWorkload} is the way in, and {@link workbench.workload.synthetic.Dials} lists what can
 * be dialled. Computing is a {@link workbench.workload.synthetic.Chain} of steps, of which {@link
 * workbench.workload.synthetic.StepPace} says how many this machine takes in a microsecond. Items wait for a timer, which a {@link
 * workbench.workload.synthetic.CancelSwitch} cuts short, or for a {@link workbench.workload.synthetic.Downstream}; what they share
 * is a {@link workbench.workload.synthetic.SharedLock}. {@link workbench.workload.synthetic.LeastTime} is the floor.
 */
@NullMarked
package workbench.workload.synthetic;

import org.jspecify.annotations.NullMarked;
