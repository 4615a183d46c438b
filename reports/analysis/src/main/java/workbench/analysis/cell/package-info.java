/**
 * The cells, each by itself: {@link workbench.analysis.cell.Measurements} makes a {@link
 * workbench.analysis.cell.Measurement} of the forks of each, with its {@link workbench.analysis.cell.Costs}, {@link
 * workbench.analysis.cell.SpreadEvidence} and what the machine did meanwhile ({@link workbench.analysis.cell.MachineLoad}).
 */
@NullMarked
package workbench.analysis.cell;

import org.jspecify.annotations.NullMarked;
