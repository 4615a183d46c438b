/** The image server, which runs in a JVM of its own. */
@NullMarked
package workbench.workload.download.server;

import org.jspecify.annotations.NullMarked;
