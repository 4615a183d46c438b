/** Tests of fetching over HTTP. */
@NullMarked
package workbench.workload.download.client;

import org.jspecify.annotations.NullMarked;
