/**
 * What starts the workbench from any JVM of 17 or newer: finds a JDK that can run it, and runs it there.
 *
 * <p>These classes are compiled for 17, since {@code exec:java} runs them inside Maven's own JVM. They know the rest of
 * the program only by the name of its main class.
 */
@NullMarked
package workbench.launcher;

import org.jspecify.annotations.NullMarked;
