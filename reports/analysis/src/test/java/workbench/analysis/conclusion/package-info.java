/** Tests of the answers to the questions of runs. */
@NullMarked
package workbench.analysis.conclusion;

import org.jspecify.annotations.NullMarked;
