/** The images: pure functions of their seed, shared by the server that sends them and the client that proves them. */
@NullMarked
package workbench.workload.download.image;

import org.jspecify.annotations.NullMarked;
