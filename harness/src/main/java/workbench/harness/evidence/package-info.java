/**
 * What is observed in extra jobs, after all measured iterations: which worker had which item when, and what pinned
 * virtual threads to their carriers. This code runs in the fork, so it uses only the JDK.
 */
@NullMarked
package workbench.harness.evidence;

import org.jspecify.annotations.NullMarked;
