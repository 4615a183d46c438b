/**
 * Two runs side by side, in words: {@link workbench.wording.compare.RunComparisonWords} what changed and how far that can be seen, {@link
 * workbench.wording.compare.ChangeWords} a cell, {@link workbench.wording.compare.DifferenceWords} what speaks against comparing the runs,
 * {@link workbench.wording.compare.GateWords} whether a build may pass. The earlier run is called BASE, the later one NEW, as on the
 * command line.
 */
@NullMarked
package workbench.wording.compare;

import org.jspecify.annotations.NullMarked;
