@NullMarked
package workbench.harness.evidence;

import org.jspecify.annotations.NullMarked;
