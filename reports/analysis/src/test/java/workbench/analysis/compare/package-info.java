/** Tests of two runs side by side. */
@NullMarked
package workbench.analysis.compare;

import org.jspecify.annotations.NullMarked;
