/** Tests of how a workload is named to other processes. */
@NullMarked
package workbench.workload;

import org.jspecify.annotations.NullMarked;
