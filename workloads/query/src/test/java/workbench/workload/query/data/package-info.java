/** Tests of what databases say. */
@NullMarked
package workbench.workload.query.data;

import org.jspecify.annotations.NullMarked;
