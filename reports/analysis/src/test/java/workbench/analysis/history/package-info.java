@NullMarked
package workbench.analysis.history;

import org.jspecify.annotations.NullMarked;
