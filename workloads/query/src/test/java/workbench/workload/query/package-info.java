/** Tests of the workload {@code query}. */
@NullMarked
package workbench.workload.query;

import org.jspecify.annotations.NullMarked;
