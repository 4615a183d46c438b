/** Tests of parameters and arguments. */
@NullMarked
package workbench.parameter;

import org.jspecify.annotations.NullMarked;
