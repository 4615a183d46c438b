/**
 * The report of a run: {@link workbench.site.Site#write} leaves the page, its pictures and its exports in the run's folder. It
 * is made from the journal alone, so a saved run can be rendered again; the same journal gives the same bytes.
 */
@NullMarked
package workbench.site;

import org.jspecify.annotations.NullMarked;
