/** Tests of what is said about machines. */
@NullMarked
package workbench.harness.doctor;

import org.jspecify.annotations.NullMarked;
