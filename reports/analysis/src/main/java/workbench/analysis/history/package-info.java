/**
 * The runs of a folder in the order of time: {@link workbench.analysis.history.History} follows each cell through them and says from
 * which run on it took another time, and whether the machine did, too.
 */
@NullMarked
package workbench.analysis.history;

import org.jspecify.annotations.NullMarked;
