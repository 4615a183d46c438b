package workbench.results;

import org.jspecify.annotations.Nullable;

/**
 * The least time that physics allows, in any language; exactly one of the first two is given.
 *
 * @param nanos a time that does not depend on the machine
 * @param shareOfSequential a share of the time of the baseline at width 1, in the language of the cell
 * @param greedyNanos with a time, what an ideal strategy without overhead would take that starts the items in their order, each
 *     as soon as a slot is free; null if that is unknown
 */
public record FloorRecord(
        @Nullable Long nanos,
        @Nullable Double shareOfSequential,
        @Nullable Long greedyNanos) {

    /** A floor without a known greedy schedule. */
    public FloorRecord(@Nullable Long nanos, @Nullable Double shareOfSequential) {
        this(nanos, shareOfSequential, null);
    }
}
