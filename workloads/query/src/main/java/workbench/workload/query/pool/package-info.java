/** The connections of a process: how they are taken, for how long, and what that is counted as. */
@NullMarked
package workbench.workload.query.pool;

import org.jspecify.annotations.NullMarked;
