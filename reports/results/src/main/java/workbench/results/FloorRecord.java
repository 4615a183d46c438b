package workbench.results;

import org.jspecify.annotations.Nullable;

/**
 * The least time that physics allows; exactly one of the two is given.
 *
 * @param nanos a time that does not depend on the machine
 * @param shareOfSequential a share of the time of the baseline at width 1
 */
public record FloorRecord(@Nullable Long nanos, @Nullable Double shareOfSequential) {}
