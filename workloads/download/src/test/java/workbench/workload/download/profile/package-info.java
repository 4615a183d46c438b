/** Tests of how the server is to behave. */
@NullMarked
package workbench.workload.download.profile;

import org.jspecify.annotations.NullMarked;
