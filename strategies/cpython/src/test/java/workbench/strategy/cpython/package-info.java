@NullMarked
package workbench.strategy.cpython;

import org.jspecify.annotations.NullMarked;
