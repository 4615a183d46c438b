/**
 * What a journal says, without a word about how it is shown: {@link workbench.site.analysis.Analysis#of} turns a journal, also
 * one that is still being written, into slices. In a {@link workbench.site.analysis.Slice} each cell has its {@link
 * workbench.site.analysis.Measurement} and its {@link workbench.site.analysis.Standing} among the others, and the slice has
 * an {@link workbench.site.analysis.Answer}: the verdict in words. {@link workbench.site.analysis.Figures} writes numbers
 * with no more digits than their intervals allow.
 */
@NullMarked
package workbench.site.analysis;

import org.jspecify.annotations.NullMarked;
