/** Tests of what the server is asked to be. */
@NullMarked
package workbench.workload.download.profile;

import org.jspecify.annotations.NullMarked;
