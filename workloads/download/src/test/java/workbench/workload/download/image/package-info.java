/** Tests of the images. */
@NullMarked
package workbench.workload.download.image;

import org.jspecify.annotations.NullMarked;
