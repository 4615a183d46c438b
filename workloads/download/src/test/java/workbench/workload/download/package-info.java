/** Tests of image download, with a real server. */
@NullMarked
package workbench.workload.download;

import org.jspecify.annotations.NullMarked;
