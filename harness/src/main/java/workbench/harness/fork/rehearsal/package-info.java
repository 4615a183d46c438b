/**
 * A fork that measures nothing of interest: it loads the classes that forks load, so that they can be archived.
 */
@NullMarked
package workbench.harness.fork.rehearsal;

import org.jspecify.annotations.NullMarked;
