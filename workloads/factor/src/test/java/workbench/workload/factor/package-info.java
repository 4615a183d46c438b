/** Tests of prime factorisation. */
@NullMarked
package workbench.workload.factor;

import org.jspecify.annotations.NullMarked;
