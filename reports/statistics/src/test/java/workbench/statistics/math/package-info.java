/** Tests; reference values carry their source. */
@NullMarked
package workbench.statistics.math;

import org.jspecify.annotations.NullMarked;
