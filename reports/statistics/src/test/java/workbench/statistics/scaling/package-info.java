/** Tests; reference values carry their source. */
@NullMarked
package workbench.statistics.scaling;

import org.jspecify.annotations.NullMarked;
