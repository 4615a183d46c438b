/** Options, as they appear in every place that shows or keeps them. */
@NullMarked
package workbench.harness.cli;

import org.jspecify.annotations.NullMarked;
