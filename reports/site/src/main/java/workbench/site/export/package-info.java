/**
 * The files beside the page, for other programs and for pull requests: {@link workbench.site.export.Exports} writes them. A table, a
 * summary, the times in the form of JMH and the traced jobs in the form of trace events each have a class of their own.
 */
@NullMarked
package workbench.site.export;

import org.jspecify.annotations.NullMarked;
