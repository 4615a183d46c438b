/** What the harness itself costs: benchmarks, which run when asked for with {@code -Dbenchmark=true}. */
@NullMarked
package workbench.harness.fork.child;

import org.jspecify.annotations.NullMarked;
