/**
 * The images: pure functions of their seed, shared by the server that sends them and the client that verifies them.
 *
 * <p>The encoders of JPEG and PNG are written here, where {@code javax.imageio} would do for viewing. Its bytes depend on the
 * release of the JDK, so the forks of another JDK could no longer compute the right bytes themselves. They would have to take
 * the digests from the server whose answers they verify, by further requests, also from a server that a user has started. The
 * encoders are small because pictures of plain blocks need no compression and no arithmetic but that of whole numbers.
 */
@NullMarked
package workbench.workload.download.image;

import org.jspecify.annotations.NullMarked;
