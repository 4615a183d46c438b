/**
 * How far to believe a run: {@link workbench.analysis.trust.Trust} for the run and {@link
 * workbench.analysis.trust.Stability} for each cell; a {@link workbench.analysis.trust.Caveat} is what a reader must know first.
 */
@NullMarked
package workbench.analysis.trust;

import org.jspecify.annotations.NullMarked;
