/**
 * Two runs, cell by cell, and a gate for builds: {@link workbench.analysis.compare.RunComparison} finds the cells that both have, what
 * speaks against comparing the two at all, how far the machine moved between them, and what became faster or slower; {@link
 * workbench.analysis.compare.SlowdownGate} judges any cells that were measured before and after a change, be it in two runs or in one.
 */
@NullMarked
package workbench.analysis.compare;

import org.jspecify.annotations.NullMarked;
