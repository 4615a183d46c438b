/**
 * Image download, a workload that waits: each item is one image, fetched over HTTP and saved as a file.
 *
 * <p>{@link workbench.workload.download.DownloadWorkload} is the way in. Which images there are, how long each takes and
 * what its bytes are follows from the arguments alone ({@link workbench.workload.download.image.ImageSet}), so the client
 * knows what is right without asking the server. The {@link workbench.workload.download.server.ImageServer} runs in a JVM of
 * its own, and its libraries are loaded there alone.
 */
@NullMarked
package workbench.workload.download;

import org.jspecify.annotations.NullMarked;
