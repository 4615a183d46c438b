/**
 * What a run is to measure.
 *
 * <p>{@link workbench.harness.plan.PlanOptions} describes every option once. A plan file ({@link
 * workbench.harness.plan.PlanFile}) and the command line give {@link workbench.harness.plan.OptionTexts texts} for some of
 * them, of which a {@link workbench.harness.plan.Plan} of checked {@link workbench.harness.plan.Block blocks} is made. {@link
 * workbench.harness.plan.CellPlanner} turns it into cells, and {@link workbench.harness.plan.Rounds} puts their forks in
 * order.
 */
@NullMarked
package workbench.harness.plan;

import org.jspecify.annotations.NullMarked;
