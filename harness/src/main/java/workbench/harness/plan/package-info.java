/**
 * What a run is to measure.
 *
 * <p>A {@link workbench.harness.plan.Plan} is a list of {@link workbench.harness.plan.Block blocks}, each with the keys of
 * the command line's options; it comes from a file or a resource through {@link workbench.harness.plan.PlanFile}, and
 * {@link workbench.harness.plan.Options} override it. {@link workbench.harness.plan.CellPlanner} makes the cells, and {@link
 * workbench.harness.plan.Rounds} their order.
 */
@NullMarked
package workbench.harness.plan;

import org.jspecify.annotations.NullMarked;
