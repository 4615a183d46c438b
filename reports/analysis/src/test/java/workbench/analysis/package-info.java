/** Tests of the analysis: slices, verdicts, and what cells that failed or wait do to them. */
@NullMarked
package workbench.analysis;

import org.jspecify.annotations.NullMarked;
