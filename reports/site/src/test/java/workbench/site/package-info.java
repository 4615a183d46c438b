/** Tests of the report. */
@NullMarked
package workbench.site;

import org.jspecify.annotations.NullMarked;
