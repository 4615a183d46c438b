/**
 * How throughput grows with width: measured speed-ups, and, where the data support it, the coefficients of Amdahl's law
 * or of the universal scalability law.
 */
@NullMarked
package workbench.statistics.scaling;

import org.jspecify.annotations.NullMarked;
