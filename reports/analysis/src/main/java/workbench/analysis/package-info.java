/**
 * What was found in a run, as a model without a sentence and without a picture: {@link workbench.analysis.Analysis#of} turns a
 * journal, also one that is still being written, into cells, slices, scalings, caveats and trust. The words for it are
 * in the module {@code reports/wording}.
 *
 * <p>{@link workbench.analysis.cell} says what the forks of one cell tell about that cell alone,
 * {@link workbench.analysis.slice} compares the cells of a slice, {@link workbench.analysis.scaling} those of different
 * widths, and {@link workbench.analysis.trust} weighs how far to believe it all. {@link workbench.analysis.compare} holds two runs
 * against each other.
 */
@NullMarked
package workbench.analysis;

import org.jspecify.annotations.NullMarked;
