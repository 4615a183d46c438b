/** Tests of the wording. */
@NullMarked
package workbench.wording;

import org.jspecify.annotations.NullMarked;
