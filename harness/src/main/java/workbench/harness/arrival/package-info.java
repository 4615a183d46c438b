/** Streams: when arrivals come, who lets them come, and how long each took from the moment at which it was to come. */
@NullMarked
package workbench.harness.arrival;

import org.jspecify.annotations.NullMarked;
