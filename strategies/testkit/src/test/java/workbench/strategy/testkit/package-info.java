@NullMarked
package workbench.strategy.testkit;

import org.jspecify.annotations.NullMarked;
