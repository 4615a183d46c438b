/** Tests of the journal: its form, and what its reader makes of damage. */
@NullMarked
package workbench.results;

import org.jspecify.annotations.NullMarked;
