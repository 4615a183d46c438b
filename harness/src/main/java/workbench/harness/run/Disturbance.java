package workbench.harness.run;

import java.util.List;
import java.util.OptionalDouble;
import workbench.results.ForkEntry;

/**
 * Whether other programs disturbed a round so much that it is to be repeated. Only they are looked at, never the times that
 * were measured: who repeats what looks bad measures what he wants to see.
 */
final class Disturbance {

    /** The share of the processors that other programs may use. */
    static final double LIMIT = 0.10;

    private Disturbance() {}

    /** The largest share that other programs had during a fork of a round, if it is over the limit. */
    static OptionalDouble of(List<ForkEntry> round) {
        return round.stream()
                .map(ForkEntry::activity)
                .mapToDouble(
                        activity -> activity == null || activity.foreignShare() == null ? 0 : activity.foreignShare())
                .filter(share -> share > LIMIT)
                .max();
    }
}
