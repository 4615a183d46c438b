/** Reads result files of JMH, so that what was measured with it can be analysed here. */
@NullMarked
package workbench.results.jmh;

import org.jspecify.annotations.NullMarked;
