/** Tests of what profilers are told, and of what they recorded. */
@NullMarked
package workbench.harness.profile;

import org.jspecify.annotations.NullMarked;
