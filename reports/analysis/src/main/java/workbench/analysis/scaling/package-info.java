/** How strategies scale with the width: {@link workbench.analysis.scaling.Scalings}. */
@NullMarked
package workbench.analysis.scaling;

import org.jspecify.annotations.NullMarked;
