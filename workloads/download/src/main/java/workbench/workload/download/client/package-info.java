/**
 * FetchOptions over HTTP: one {@link workbench.workload.download.client.ImageClient} a process, which speaks through one of three
 * transports and keeps the same limits and deadlines, follows redirects alike and words failures alike with each of them.
 */
@NullMarked
package workbench.workload.download.client;

import org.jspecify.annotations.NullMarked;
