package workbench.results;

import org.jspecify.annotations.Nullable;

/**
 * The least time that physics allows; exactly one of the first two is given.
 *
 * @param nanos a time that does not depend on the machine
 * @param shareOfSequential a share of the time of the baseline at width 1
 * @param greedyNanos beside a time, what a strategy would take that costs nothing and performs the items in their order, each
 *     as soon as one of its lines is free; null where that is unknown
 */
public record FloorRecord(
        @Nullable Long nanos,
        @Nullable Double shareOfSequential,
        @Nullable Long greedyNanos) {

    /** A floor beside which no greedy schedule is known. */
    public FloorRecord(@Nullable Long nanos, @Nullable Double shareOfSequential) {
        this(nanos, shareOfSequential, null);
    }
}
