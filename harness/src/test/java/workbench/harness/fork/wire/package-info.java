@NullMarked
package workbench.harness.fork.wire;

import org.jspecify.annotations.NullMarked;
