/** What strategies cost an item, beside hand-written loops of the same mechanism: {@link workbench.strategy.benchmark.OverheadBenchmark}. */
@NullMarked
package workbench.strategy.benchmark;

import org.jspecify.annotations.NullMarked;
