@NullMarked
package workbench.harness.run;

import org.jspecify.annotations.NullMarked;
