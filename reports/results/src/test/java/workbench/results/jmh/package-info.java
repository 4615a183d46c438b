@NullMarked
package workbench.results.jmh;

import org.jspecify.annotations.NullMarked;
