package workbench.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen in jobs of their own, after all measured iterations: how a strategy spread the items.
 *
 * @param peakInFlight the most items in flight at once
 * @param tracedNanos the time of the traced job
 * @param untracedNanos the median time of a job in the measured iterations, to which it compares: their difference is what
 *     tracing costs
 * @param trace the file that holds when each item ran and where, relative to the run's folder; null without one
 * @param workers how many workers had items
 * @param pinnings what held a virtual thread to its carrier, the longest first; empty also where that was not looked at,
 *     and {@code carriersMounted} is null
 * @param carriersMounted the most virtual threads that were mounted on a carrier at once, as sampled; null without virtual
 *     threads
 * @param virtualQueued the most virtual threads that waited for a carrier at once, as sampled; null likewise
 */
public record Evidence(
        @Nullable Integer peakInFlight,
        @Nullable Long tracedNanos,
        @Nullable Long untracedNanos,
        @Nullable String trace,
        @Nullable Integer workers,
        List<Pinning> pinnings,
        @Nullable Integer carriersMounted,
        @Nullable Long virtualQueued) {

    public Evidence {
        pinnings = List.copyOf(pinnings);
    }

    /** The same with the name of another file for the trace. */
    public Evidence withTrace(@Nullable String file) {
        return new Evidence(
                peakInFlight, tracedNanos, untracedNanos, file, workers, pinnings, carriersMounted, virtualQueued);
    }

    /**
     * Virtual threads that were held to their carrier, for one reason at one place.
     *
     * @param reason why, in the JVM's words
     * @param place the method at the top of the stack, such as {@code java.lang.Object.wait}; empty where unknown
     * @param count how often
     * @param nanos for how long in sum
     */
    public record Pinning(String reason, String place, long count, long nanos) {}
}
