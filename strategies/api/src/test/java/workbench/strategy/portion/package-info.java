@NullMarked
package workbench.strategy.portion;

import org.jspecify.annotations.NullMarked;
