package workbench.results;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a strategy spread the items, as observed in separate jobs after all measured iterations.
 *
 * @param peakInFlight the most items in flight at once
 * @param tracedNanos the time of the traced job
 * @param untracedNanos the median time of a job in the measured iterations; what {@code tracedNanos} exceeds it by is
 *     the cost of tracing
 * @param trace the file that holds when each item ran and where, relative to the run's folder; null without one
 * @param workers how many workers had items
 * @param pinnings what pinned virtual threads to their carriers, longest first; also empty if it was not recorded, and
 *     then {@code carriersMounted} is null
 * @param carriersMounted the most virtual threads that were mounted on a carrier at once, as sampled; null without virtual
 *     threads
 * @param virtualQueued the most virtual threads that waited for a carrier at once, as sampled; null without virtual threads
 * @param aftermath how it ended a job of which an item failed; null if that was not tried, as in older journals
 * @param checksums the checksums of the results; null unless the run measures two versions of the workload, and where there are too many
 *     items
 */
public record Evidence(
        @Nullable Integer peakInFlight,
        @Nullable Long tracedNanos,
        @Nullable Long untracedNanos,
        @Nullable String trace,
        @Nullable Integer workers,
        List<Pinning> pinnings,
        @Nullable Integer carriersMounted,
        @Nullable Long virtualQueued,
        @Nullable Aftermath aftermath,
        @Nullable ItemChecksums checksums) {

    public Evidence {
        pinnings = List.copyOf(pinnings);
    }

    /**
     * Evidence without checksums.
     *
     * @param peakInFlight the most items in flight at once
     * @param tracedNanos the time of the traced job
     * @param untracedNanos the median time of a job in the measured iterations
     * @param trace the file of the trace; null without one
     * @param workers how many workers had items
     * @param pinnings what pinned virtual threads to their carriers
     * @param carriersMounted the most virtual threads that were mounted at once
     * @param virtualQueued the most virtual threads that waited at once
     * @param aftermath how it ended a job of which an item failed
     */
    public Evidence(
            @Nullable Integer peakInFlight,
            @Nullable Long tracedNanos,
            @Nullable Long untracedNanos,
            @Nullable String trace,
            @Nullable Integer workers,
            List<Pinning> pinnings,
            @Nullable Integer carriersMounted,
            @Nullable Long virtualQueued,
            @Nullable Aftermath aftermath) {
        this(
                peakInFlight,
                tracedNanos,
                untracedNanos,
                trace,
                workers,
                pinnings,
                carriersMounted,
                virtualQueued,
                aftermath,
                null);
    }

    /** The same evidence with another trace file. */
    public Evidence withTrace(@Nullable String file) {
        return new Evidence(
                peakInFlight,
                tracedNanos,
                untracedNanos,
                file,
                workers,
                pinnings,
                carriersMounted,
                virtualQueued,
                aftermath,
                checksums);
    }

    /** The same evidence with what happened when an item failed. */
    public Evidence withAftermath(@Nullable Aftermath seen) {
        return new Evidence(
                peakInFlight,
                tracedNanos,
                untracedNanos,
                trace,
                workers,
                pinnings,
                carriersMounted,
                virtualQueued,
                seen,
                checksums);
    }

    /** The same evidence with other checksums of the results. */
    public Evidence withChecksums(@Nullable ItemChecksums sums) {
        return new Evidence(
                peakInFlight,
                tracedNanos,
                untracedNanos,
                trace,
                workers,
                pinnings,
                carriersMounted,
                virtualQueued,
                aftermath,
                sums);
    }

    /**
     * Virtual threads pinned to their carrier, for one reason at one place.
     *
     * @param reason why, in the JVM's words
     * @param place the method at the top of the stack, such as {@code java.lang.Object.wait}; empty if unknown
     * @param count how often
     * @param nanos total time
     */
    public record Pinning(String reason, String place, long count, long nanos) {

        public Pinning {
            Objects.requireNonNull(reason);
            Objects.requireNonNull(place);
        }
    }
}
