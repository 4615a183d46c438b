package workbench.harness.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options that say what is measured and how, as texts: those of a block of a plan file, or those of the command line. A
 * null one was not given.
 *
 * @param workload workloads as typed
 * @param strategy strategies as typed
 * @param width widths as typed
 * @param forks a whole number
 * @param warmup a duration
 * @param iterations a whole number
 * @param iterationTime a duration
 * @param forkTimeout a duration
 * @param jvmOption options for every fork's JVM
 */
public record Options(
        @Nullable List<String> workload,
        @Nullable List<String> strategy,
        @Nullable List<String> width,
        @Nullable String forks,
        @Nullable String warmup,
        @Nullable String iterations,
        @JsonProperty("iteration-time") @Nullable String iterationTime,
        @JsonProperty("fork-timeout") @Nullable String forkTimeout,
        @JsonProperty("jvm-option") @Nullable List<String> jvmOption) {

    /** These options where they were given, and others where they were not. */
    public Options or(Options others) {
        return new Options(
                first(workload, others.workload),
                first(strategy, others.strategy),
                first(width, others.width),
                first(forks, others.forks),
                first(warmup, others.warmup),
                first(iterations, others.iterations),
                first(iterationTime, others.iterationTime),
                first(forkTimeout, others.forkTimeout),
                first(jvmOption, others.jvmOption));
    }

    /** The same with other workloads. */
    Options withWorkload(@Nullable List<String> other) {
        return new Options(other, strategy, width, forks, warmup, iterations, iterationTime, forkTimeout, jvmOption);
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }
}
