package workbench.analysis.cell;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.results.Activity;
import workbench.results.ForkEntry;
import workbench.results.Iteration;
import workbench.statistics.math.Medians;
import workbench.statistics.stability.ForkGroups;

/**
 * The two groups that the forks of a cell fall into, and what else tells them apart.
 *
 * @param groups the groups
 * @param compilation how long the compilers worked in a fork; empty if that was not recorded
 * @param collection how long the collector worked for a job; empty if that was not recorded
 */
public record GroupEvidence(ForkGroups groups, Optional<Contrast> compilation, Optional<Contrast> collection) {

    /**
     * A figure of the forks of both groups.
     *
     * @param faster its median in the faster group, in nanoseconds
     * @param slower its median in the slower one
     * @param differs whether the groups differ in it beyond chance
     */
    public record Contrast(double faster, double slower, boolean differs) {}

    /** The groups of a cell; empty if its forks are of one kind, or too few to tell. */
    public static Optional<GroupEvidence> of(Measurement one) {
        var forks = one.counted();
        return ForkGroups.of(one.sample())
                .map(groups -> new GroupEvidence(
                        groups,
                        contrast(groups, forks, GroupEvidence::compilation),
                        contrast(groups, forks, GroupEvidence::collection)));
    }

    private static @Nullable Double compilation(ForkEntry fork) {
        var nanos = jitNanos(fork.activity());
        return nanos == null ? null : nanos.doubleValue();
    }

    private static @Nullable Long jitNanos(@Nullable Activity activity) {
        return activity == null ? null : activity.jitNanos();
    }

    /** For a job, since the faster forks perform more of them in the same time. */
    private static @Nullable Double collection(ForkEntry fork) {
        var activity = fork.activity();
        var nanos = activity == null ? null : activity.gcNanos();
        return nanos == null
                ? null
                : nanos
                        / Stream.concat(fork.warmup().stream(), fork.iterations().stream())
                                .mapToDouble(Iteration::jobs)
                                .sum();
    }

    private static Optional<Contrast> contrast(
            ForkGroups groups, List<ForkEntry> forks, Function<ForkEntry, @Nullable Double> figure) {
        var figures = forks.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return figures.length < forks.size()
                ? Optional.empty()
                : Optional.of(new Contrast(
                        Medians.median(ForkGroups.of(groups.faster(), figures)),
                        Medians.median(ForkGroups.of(groups.slower(), figures)),
                        groups.differIn(figures)));
    }
}
