/**
 * What is seen in jobs of their own, after all measured iterations: which worker had which item when, and what held virtual
 * threads to their carriers. Runs in the fork, so it uses the JDK alone.
 */
@NullMarked
package workbench.harness.evidence;

import org.jspecify.annotations.NullMarked;
