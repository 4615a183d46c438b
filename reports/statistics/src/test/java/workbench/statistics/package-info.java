/** Tests of the statistics. Reference values carry their source; none of them was computed by the code under test. */
@NullMarked
package workbench.statistics;

import org.jspecify.annotations.NullMarked;
