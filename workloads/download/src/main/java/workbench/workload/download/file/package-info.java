/** Files that are safe to write: harmless names, and files that appear whole or not at all. */
@NullMarked
package workbench.workload.download.file;

import org.jspecify.annotations.NullMarked;
