/**
 * The cells of equal workload and width, compared: {@link workbench.analysis.slice.Slices} groups them, a {@link
 * workbench.analysis.slice.Standing} places a cell among the others, and {@link workbench.analysis.slice.SliceVerdict} says what
 * was found.
 */
@NullMarked
package workbench.analysis.slice;

import org.jspecify.annotations.NullMarked;
