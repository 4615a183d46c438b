/** Tests of the files beside the page. */
@NullMarked
package workbench.site.export;

import org.jspecify.annotations.NullMarked;
