/** Tests of downloads over HTTP. */
@NullMarked
package workbench.workload.download.client;

import org.jspecify.annotations.NullMarked;
