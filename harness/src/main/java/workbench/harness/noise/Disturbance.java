package workbench.harness.noise;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import workbench.results.Activity;
import workbench.results.ForkEntry;
import workbench.statistics.stability.Noise;

/**
 * Whether other programs disturbed a round so much that it is to be repeated. Only their load counts, never the measured
 * times: whoever repeats what looks bad measures what he wants to see.
 */
public final class Disturbance {

    private Disturbance() {}

    /** The largest share of the processors that other programs used during a fork of a round, if {@link Noise} has it repeated. */
    public static OptionalDouble of(List<ForkEntry> round) {
        var shares = round.stream()
                .map(ForkEntry::activity)
                .filter(Objects::nonNull)
                .map(Activity::foreignShare)
                .filter(Objects::nonNull)
                .toList();
        return Noise.repeats(shares)
                ? shares.stream().mapToDouble(Double::doubleValue).max()
                : OptionalDouble.empty();
    }
}
