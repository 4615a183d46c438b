@NullMarked
package workbench.harness.noise;

import org.jspecify.annotations.NullMarked;
