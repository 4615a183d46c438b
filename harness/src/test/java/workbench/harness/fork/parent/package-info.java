/** Tests of what runs forks, with forks that say what no fork says. */
@NullMarked
package workbench.harness.fork.parent;

import org.jspecify.annotations.NullMarked;
