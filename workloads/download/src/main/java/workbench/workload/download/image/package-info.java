/**
 * The images: pure functions of their seed, shared by the server that sends them and the client that verifies them.
 *
 * <p>The JPEG and PNG encoders are written here, although {@code javax.imageio} would do for viewing. Its bytes depend
 * on the release of the JDK, so forks of another JDK could no longer compute the right bytes themselves. They would
 * have to request the digests from the server whose answers they verify, even from a server that a user has started.
 * The encoders are small because pictures of plain blocks need no compression and only integer arithmetic.
 */
@NullMarked
package workbench.workload.download.image;

import org.jspecify.annotations.NullMarked;
