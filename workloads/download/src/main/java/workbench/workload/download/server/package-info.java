/**
 * The image server, which runs in a JVM of its own. It draws its images before it is ready. One event loop does all the
 * rest: the {@link workbench.workload.download.server.ImageHandler} accepts a request, and an {@code ImageExchange} takes
 * it past the first step, the concurrency limit and its latency to a response, which the pacer sends no faster than the
 * bandwidth allows, or which a fault spoils.
 */
@NullMarked
package workbench.workload.download.server;

import org.jspecify.annotations.NullMarked;
