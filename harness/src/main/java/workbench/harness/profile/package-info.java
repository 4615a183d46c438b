/** Profilers of a fork's JVM: the options that start them, and what their recordings say. */
@NullMarked
package workbench.harness.profile;

import org.jspecify.annotations.NullMarked;
