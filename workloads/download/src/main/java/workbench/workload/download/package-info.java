/**
 * Image download, a workload that waits: each item is one image, fetched over HTTP and saved as a file.
 *
 * <p>{@link workbench.workload.download.DownloadWorkload} is the way in. Which images there are and what their bytes
 * are ({@link workbench.workload.download.image.ImageSet}), how long each takes and what goes wrong ({@link
 * workbench.workload.download.profile.ServerOptions}) follow from the arguments alone, so the client knows what is
 * right and what is possible without asking the server. The {@link workbench.workload.download.server.ImageServer} runs
 * in a JVM of its own, and its libraries are loaded only there.
 */
@NullMarked
package workbench.workload.download;

import org.jspecify.annotations.NullMarked;
