/**
 * The report of a run: {@link workbench.site.Site#write} writes the page, its pictures and its exports into the run's folder.
 * It needs only the journal, so a saved run can be rendered again; the same journal gives the same bytes. The analysis
 * comes from {@code reports/analysis}, and every sentence about results from {@code reports/wording}; this package adds
 * layout, pictures and file formats. {@link workbench.site.Runs} and {@link workbench.site.ComparisonPage} are pages of several runs.
 */
@NullMarked
package workbench.site;

import org.jspecify.annotations.NullMarked;
