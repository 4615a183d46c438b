/**
 * Where the images come from: a set drawn from a seed, or addresses of the real world ({@link
 * workbench.workload.download.source.RealSource}), of which a first pass has found out what is right.
 */
@NullMarked
package workbench.workload.download.source;

import org.jspecify.annotations.NullMarked;
