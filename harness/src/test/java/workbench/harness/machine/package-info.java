@NullMarked
package workbench.harness.machine;

import org.jspecify.annotations.NullMarked;
