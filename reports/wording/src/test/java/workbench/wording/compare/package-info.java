/** Tests of the words about two runs. */
@NullMarked
package workbench.wording.compare;

import org.jspecify.annotations.NullMarked;
