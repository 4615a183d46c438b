@NullMarked
package workbench.strategy;

import org.jspecify.annotations.NullMarked;
