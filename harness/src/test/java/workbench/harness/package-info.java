/** The workbench, tested as a whole: real runs in JVMs of their own. */
@NullMarked
package workbench.harness;

import org.jspecify.annotations.NullMarked;
