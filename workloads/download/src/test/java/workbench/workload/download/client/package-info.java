/** Tests of options over HTTP. */
@NullMarked
package workbench.workload.download.client;

import org.jspecify.annotations.NullMarked;
