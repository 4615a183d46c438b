package workbench.analysis.cell;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import workbench.results.Cost;
import workbench.results.ForkEntry;
import workbench.results.Iteration;
import workbench.statistics.math.Medians;

/**
 * What the forks of a cell cost: medians over its forks, each empty if it was not recorded. Those of a whole fork
 * include the start of its JVM, and those of a tree the processes that it started.
 *
 * @param cpuPerJob nanoseconds of processor time of the tree per job, warm-up included
 * @param user nanoseconds of processor time of the tree in user mode, of a whole fork
 * @param system likewise in the kernel
 * @param memory bytes of the largest resident sizes in the tree
 * @param allocated bytes that the fork's JVM allocated
 * @param waited how often a thread of the tree waited
 * @param preempted how often one was made to give way
 * @param threads the most platform threads in the fork's JVM at once
 * @param collections how often it collected garbage
 * @param pause nanoseconds of garbage collection, in total
 */
public record Costs(
        OptionalDouble cpuPerJob,
        OptionalDouble user,
        OptionalDouble system,
        OptionalDouble memory,
        OptionalDouble allocated,
        OptionalDouble waited,
        OptionalDouble preempted,
        OptionalDouble threads,
        OptionalDouble collections,
        OptionalDouble pause) {

    /** The costs of a cell of which none are known. */
    public static final Costs UNKNOWN = of(List.of());

    /** The costs of a cell. */
    public static Costs of(Measurement one) {
        return of(one.counted());
    }

    private static Costs of(List<ForkEntry> forks) {
        var costs = forks.stream().map(ForkEntry::cost).filter(Objects::nonNull).toList();
        return new Costs(
                median(forks, Costs::cpuPerJob),
                median(costs, Cost::userNanos),
                median(costs, Cost::systemNanos),
                median(costs, Cost::peakMemoryBytes),
                median(costs, Cost::allocatedBytes),
                median(costs, Cost::voluntarySwitches),
                median(costs, Cost::involuntarySwitches),
                median(costs, Cost::peakThreads),
                median(costs, Cost::collections),
                median(costs, Cost::pauseNanos));
    }

    /** Nanoseconds of processor time of the tree of a fork per job, warm-up included; null if they are unknown. */
    public static @Nullable Double cpuPerJob(ForkEntry fork) {
        var activity = fork.activity();
        if (activity == null) {
            return null;
        }
        var own = activity.forkCpuNanos();
        var descendants = activity.descendantsCpuNanos();
        var jobs = jobs(fork.warmup()) + jobs(fork.iterations());
        return own == null || descendants == null || jobs == 0 ? null : Double.valueOf((own + descendants) / jobs);
    }

    private static double jobs(List<Iteration> iterations) {
        return iterations.stream().mapToDouble(Iteration::jobs).sum();
    }

    private static <T> OptionalDouble median(List<T> all, Function<T, ? extends @Nullable Number> figure) {
        var values = all.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue)
                .toArray();
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Medians.median(values));
    }
}
