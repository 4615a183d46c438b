package workbench.harness.noise;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import workbench.results.Activity;
import workbench.results.ForkEntry;
import workbench.statistics.stability.Noise;

/**
 * Whether other programs disturbed a round so much that it is to be repeated. Only their load counts, never the
 * measured times: repeating what looks bad would mean choosing the result.
 */
public final class Disturbance {

    private Disturbance() {}

    /**
     * The largest share of the processors that other programs used during a fork of a round; empty if {@link Noise}
     * does not require that the round be repeated.
     */
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
