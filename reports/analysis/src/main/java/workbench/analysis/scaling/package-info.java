/**
 * How strategies scale with the width: {@link workbench.analysis.scaling.Scalings}, and in which languages: {@link
 * workbench.analysis.scaling.Shapes}.
 */
@NullMarked
package workbench.analysis.scaling;

import org.jspecify.annotations.NullMarked;
