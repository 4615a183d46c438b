/** Tests of how plugins are found. */
@NullMarked
package workbench.plugin;

import org.jspecify.annotations.NullMarked;
