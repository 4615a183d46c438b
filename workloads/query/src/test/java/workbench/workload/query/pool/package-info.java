/** Tests of the pool. */
@NullMarked
package workbench.workload.query.pool;

import org.jspecify.annotations.NullMarked;
