/**
 * The cells of equal workload, language and width, compared: {@link workbench.analysis.slice.Slices} groups them, a {@link
 * workbench.analysis.slice.Standing} places a cell among the others, {@link workbench.analysis.slice.SliceVerdict} says what was
 * found, {@link workbench.analysis.slice.Decisions} do the same for all widths of an arena, and {@link
 * workbench.analysis.slice.Overall} for the run as a whole.
 */
@NullMarked
package workbench.analysis.slice;

import org.jspecify.annotations.NullMarked;
