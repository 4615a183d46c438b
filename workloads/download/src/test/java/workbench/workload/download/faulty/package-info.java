/** A server whose answers are wrong on purpose. */
@NullMarked
package workbench.workload.download.faulty;

import org.jspecify.annotations.NullMarked;
