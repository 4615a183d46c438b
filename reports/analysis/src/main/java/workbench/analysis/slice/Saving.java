package workbench.analysis.slice;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.analysis.cell.Costs;
import workbench.results.Cost;
import workbench.results.ForkEntry;
import workbench.statistics.math.Medians;

/**
 * What may be as fast as the choice, and is cheaper.
 *
 * @param resource what it saves
 * @param standing the candidate that needs the least of it
 * @param amount how much it needs, the median of its forks: nanoseconds a job, or bytes
 * @param ofChoice how much the choice needs, likewise
 */
public record Saving(Resource resource, Standing standing, double amount, double ofChoice) {

    /** Below this share of what the choice needs, a difference is worth telling. */
    private static final double WORTH = 0.9;

    /** What a strategy takes besides time. */
    public enum Resource {
        /** Processor time of the fork and of the processes that it starts, warm-up included. */
        PROCESSOR_TIME,
        /** The peak of resident memory of the fork and of the processes that it starts. */
        MEMORY;

        /** What each fork of a cell took, ascending; empty if that is not known of all. */
        private double[] of(Standing standing) {
            var forks = standing.measurement().counted();
            var known = forks.stream()
                    .map(this::of)
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            return known.length == forks.size() ? known : new double[0];
        }

        private @Nullable Double of(ForkEntry fork) {
            return switch (this) {
                case PROCESSOR_TIME -> Costs.cpuPerJob(fork);
                case MEMORY -> memory(fork.cost());
            };
        }

        private static @Nullable Double memory(@Nullable Cost cost) {
            var bytes = cost == null ? null : cost.peakMemoryBytes();
            return bytes == null ? null : Double.valueOf(bytes);
        }
    }

    /** What each resource can be saved by a candidate in place of the choice: each of its forks took less than any of the choice's. */
    static List<Saving> among(Standing choice, List<Standing> candidates) {
        return Arrays.stream(Resource.values())
                .flatMap(resource -> of(resource, choice, candidates).stream())
                .toList();
    }

    private static Optional<Saving> of(Resource resource, Standing choice, List<Standing> candidates) {
        var own = resource.of(choice);
        return own.length == 0
                ? Optional.empty()
                : candidates.stream()
                        .flatMap(candidate -> of(resource, candidate, own))
                        .min((one, other) -> Double.compare(one.amount(), other.amount()));
    }

    private static Stream<Saving> of(Resource resource, Standing candidate, double[] ofChoice) {
        var amounts = resource.of(candidate);
        if (amounts.length == 0 || amounts[amounts.length - 1] >= ofChoice[0]) {
            return Stream.empty();
        }
        var saving = new Saving(resource, candidate, Medians.median(amounts), Medians.median(ofChoice));
        return saving.amount() <= WORTH * saving.ofChoice() ? Stream.of(saving) : Stream.empty();
    }
}
