/** Files that are safe to write: their names, and how they come into being whole or not at all. */
@NullMarked
package workbench.workload.download.file;

import org.jspecify.annotations.NullMarked;
