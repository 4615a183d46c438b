/** Tests of work by dials. */
@NullMarked
package workbench.workload.synthetic;

import org.jspecify.annotations.NullMarked;
