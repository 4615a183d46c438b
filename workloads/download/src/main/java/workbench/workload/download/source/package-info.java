/**
 * Where the images come from: a set drawn from a seed, or real-world addresses ({@link
 * workbench.workload.download.source.RealSource}), for which a first pass records what is right.
 */
@NullMarked
package workbench.workload.download.source;

import org.jspecify.annotations.NullMarked;
