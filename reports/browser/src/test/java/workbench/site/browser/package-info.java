/**
 * What a reader's browser makes of a report: {@link workbench.site.browser.Reports} writes one of each kind, {@link
 * workbench.site.browser.Viewer} opens their pages in Chromium, and the tests look at them.
 */
@NullMarked
package workbench.site.browser;

import org.jspecify.annotations.NullMarked;
