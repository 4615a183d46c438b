/** Tests of the report, and synthetic runs for them. */
@NullMarked
package workbench.site;

import org.jspecify.annotations.NullMarked;
