/**
 * Every sentence that a person reads about results, for terminal, page and Markdown alike, made from what {@link
 * workbench.analysis} found. A class is named after what it puts into words: {@link workbench.wording.SliceWords} the verdict
 * of a slice, {@link workbench.wording.ComparisonWords} two cells, {@link workbench.wording.GroupWords} forks of two kinds, {@link
 * workbench.wording.OutcomeWords} many slices at once, {@link workbench.wording.CaveatWords} what to know before
 * trusting a run, {@link workbench.wording.TrustWords} and {@link workbench.wording.StabilityWords} how far to trust it, {@link
 * workbench.wording.PictureWords} the pictures. {@link workbench.wording.Figures} is the one formatter of numbers.
 *
 * <p>Messages from elsewhere are passed on unchanged: the messages of failed forks, the reasons that a run recorded,
 * and what a reader of results had to set aside.
 */
@NullMarked
package workbench.wording;

import org.jspecify.annotations.NullMarked;
