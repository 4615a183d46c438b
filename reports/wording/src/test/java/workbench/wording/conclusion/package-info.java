/** Tests of the answers to the questions of runs, in words. */
@NullMarked
package workbench.wording.conclusion;

import org.jspecify.annotations.NullMarked;
