package workbench.results;

import org.jspecify.annotations.Nullable;

/**
 * How a run guards itself against noise and when it stops; fixed before it begins.
 *
 * @param twin whether a reference strategy of each slice is measured twice, as if it were two: a difference between the two
 *     would be a false alarm
 * @param reference the label of the strategy that is measured twice; null for the baseline of each slice
 * @param repeat whether a round that was disturbed is repeated once
 * @param sentinel whether one long fork of each workload and strategy shows how far the measured window is from what a
 *     long-running program sees
 * @param quietWaitNanos how long the run may wait in total for quiet moments before forks; 0 for never
 * @param precision the relative half-width of an interval that is precise enough, such as 0.02; null for none
 * @param regret by which share of time a strategy may be slower than the fastest to be good enough, such as 0.03, so that a race
 *     ends; null if there is no race, and every pair is to be decided
 * @param margin the difference that is taken not to matter, such as 0.02; null for the usual one
 * @param overall what is compared over the run as a whole; null if nothing is, as in older journals
 * @param question what the run as a whole was to find out; null for nothing but its decisions, as in older journals
 * @param profile the profiler of one more fork of each cell, after all others, as given on the command line: {@code jfr} or {@code
 *     async=LIBRARY}; null for none, as in older journals
 * @param budgetNanos how long the run may take; null for as long as it needs
 */
public record Design(
        boolean twin,
        @Nullable String reference,
        boolean repeat,
        boolean sentinel,
        long quietWaitNanos,
        @Nullable Double precision,
        @Nullable Double regret,
        @Nullable Double margin,
        @Nullable Contestants overall,
        @Nullable Question question,
        @Nullable String profile,
        @Nullable Long budgetNanos) {

    /** No guards and no bounds. */
    public static final Design PLAIN =
            new Design(false, null, false, false, 0, null, null, null, null, null, null, null);
}
