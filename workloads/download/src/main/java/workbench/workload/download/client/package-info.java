/**
 * Downloads over HTTP: one {@link workbench.workload.download.client.ImageClient} per process, which uses one of three
 * transports. Limits, deadlines, redirects and the words for failures are the same with each of them.
 */
@NullMarked
package workbench.workload.download.client;

import org.jspecify.annotations.NullMarked;
