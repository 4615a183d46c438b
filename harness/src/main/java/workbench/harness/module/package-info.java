/** Maven modules to begin with: a workload or a strategy, in the project's own tree or standing alone. */
@NullMarked
package workbench.harness.module;

import org.jspecify.annotations.NullMarked;
