/** Tests of the pictures' structure: what they show fits, and is where it belongs. */
@NullMarked
package workbench.site.chart;

import org.jspecify.annotations.NullMarked;
