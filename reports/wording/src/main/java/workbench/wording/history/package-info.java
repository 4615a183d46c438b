/** The runs of a folder, and the cells through them, in words. */
@NullMarked
package workbench.wording.history;

import org.jspecify.annotations.NullMarked;
