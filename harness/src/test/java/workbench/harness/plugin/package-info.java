/** Tests of how the parent meets plugins. */
@NullMarked
package workbench.harness.plugin;

import org.jspecify.annotations.NullMarked;
