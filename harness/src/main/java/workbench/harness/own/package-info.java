/**
 * A person's own code, given as a source file, a class or a method: compiled, checked and made a plugin like any other.
 */
@NullMarked
package workbench.harness.own;

import org.jspecify.annotations.NullMarked;
