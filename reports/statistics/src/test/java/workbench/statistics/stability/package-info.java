/** Tests; reference values carry their source. */
@NullMarked
package workbench.statistics.stability;

import org.jspecify.annotations.NullMarked;
