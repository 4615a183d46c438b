package workbench.harness.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbench.results.PlanRecord;

/**
 * The options that say what is measured and how, as texts: those of a block of a plan file, or those of the command line. A
 * null one was not given.
 *
 * @param workload workloads as typed
 * @param strategy strategies as typed
 * @param width widths as typed
 * @param forks a whole number, or several after which the verdicts are looked at
 * @param warmup a duration
 * @param iterations a whole number
 * @param iterationTime a duration
 * @param forkTimeout a duration
 * @param jvmOption options for every fork's JVM
 * @param jdk folders of JDKs to compare
 * @param jvmVariant JVMs to compare, each {@code NAME=OPTIONS}
 */
public record Options(
        @Nullable List<String> workload,
        @Nullable List<String> strategy,
        @Nullable List<String> width,
        @Nullable List<String> forks,
        @Nullable String warmup,
        @Nullable String iterations,
        @JsonProperty("iteration-time") @Nullable String iterationTime,
        @JsonProperty("fork-timeout") @Nullable String forkTimeout,
        @JsonProperty("jvm-option") @Nullable List<String> jvmOption,
        @Nullable List<String> jdk,
        @JsonProperty("jvm-variant") @Nullable List<String> jvmVariant) {

    /** No option at all. */
    public static final Options NONE = new Options(null, null, null, null, null, null, null, null, null, null, null);

    /** The options of a block of a journal. */
    static Options of(PlanRecord.Block block) {
        return new Options(
                block.workloads(),
                block.strategies(),
                texts(block.widths()),
                texts(block.looks()),
                block.warmup(),
                String.valueOf(block.iterations()),
                block.iterationTime(),
                block.forkTimeout(),
                block.jvmOptions(),
                block.jdks(),
                block.jvmVariants());
    }

    private static List<String> texts(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

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
                first(jvmOption, others.jvmOption),
                first(jdk, others.jdk),
                first(jvmVariant, others.jvmVariant));
    }

    /** The same with other workloads. */
    Options withWorkload(@Nullable List<String> other) {
        return new Options(
                other,
                strategy,
                width,
                forks,
                warmup,
                iterations,
                iterationTime,
                forkTimeout,
                jvmOption,
                jdk,
                jvmVariant);
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }
}
