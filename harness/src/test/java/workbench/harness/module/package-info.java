@NullMarked
package workbench.harness.module;

import org.jspecify.annotations.NullMarked;
