/** Tests of where images come from. */
@NullMarked
package workbench.workload.download.source;

import org.jspecify.annotations.NullMarked;
