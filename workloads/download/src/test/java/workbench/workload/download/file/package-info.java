/** Tests of files that are safe to write. */
@NullMarked
package workbench.workload.download.file;

import org.jspecify.annotations.NullMarked;
