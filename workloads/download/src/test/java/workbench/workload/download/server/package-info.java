/** Tests of the image server, over real sockets. */
@NullMarked
package workbench.workload.download.server;

import org.jspecify.annotations.NullMarked;
