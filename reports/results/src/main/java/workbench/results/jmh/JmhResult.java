package workbench.results.jmh;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One result of a file that JMH wrote with {@code -rf json}; what older versions do not write may be absent.
 *
 * @param benchmark class and method
 * @param mode {@code avgt}, {@code thrpt}, {@code sample} or {@code ss}
 * @param threads how many threads performed it at once
 * @param forks how many fresh JVMs measured it; 0 for JMH's own
 * @param warmupIterations how many iterations came before the measured ones
 * @param warmupTime the length of each, such as {@code 1 s}; {@code single-shot} for one operation
 * @param params the benchmark's parameters
 */
record JmhResult(
        @Nullable String jmhVersion,
        String benchmark,
        String mode,
        Integer threads,
        Integer forks,
        @Nullable String jvm,
        @Nullable List<String> jvmArgs,
        @Nullable String jdkVersion,
        @Nullable String vmName,
        @Nullable String vmVersion,
        @Nullable Integer warmupIterations,
        @Nullable String warmupTime,
        @Nullable Map<String, String> params,
        Metric primaryMetric) {

    /** Stands for what a file does not say. */
    static final String UNKNOWN = "unknown";

    JmhResult {
        require("benchmark", benchmark);
        require("mode", mode);
        require("threads", threads);
        require("forks", forks);
        require("primaryMetric", primaryMetric);
        if (!benchmark.matches(".+\\..+")) {
            throw new IllegalArgumentException("'%s' is not a class and a method".formatted(benchmark));
        }
        if (threads < 1 || forks < 0) {
            throw new IllegalArgumentException(
                    "%s has threads=%s and forks=%s; accepted: at least 1 thread, 0 forks or more"
                            .formatted(benchmark, threads, forks));
        }
    }

    /**
     * What was measured.
     *
     * @param scoreUnit such as {@code ns/op} or {@code ops/s}
     * @param rawData the scores of the iterations of each fork
     * @param rawDataHistogram instead of them, each iteration's times with how often each occurred
     * @param rawOperations of how many operations each score of {@code rawData} is the mean; JMH does not say it, the workbench does
     */
    record Metric(
            String scoreUnit,
            @Nullable List<List<Double>> rawData,
            @Nullable List<List<List<List<Double>>>> rawDataHistogram,
            @Nullable List<List<Integer>> rawOperations) {

        Metric {
            require("scoreUnit", scoreUnit);
        }
    }

    private static void require(String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("a result has no " + name);
        }
    }

    /** The benchmark's class, with its package, or the workload of a cell. */
    String type() {
        return JmhCellName.of(benchmark)
                .map(JmhCellName::workload)
                .orElseGet(() -> benchmark.substring(0, benchmark.lastIndexOf('.')));
    }

    /** The benchmark's class without its package, or the workload of a cell. */
    String simpleType() {
        return JmhCellName.of(benchmark).isPresent() ? type() : type().substring(type().lastIndexOf('.') + 1);
    }

    /** The benchmark's method, or the strategy of a cell. */
    String method() {
        return JmhCellName.of(benchmark)
                .map(JmhCellName::strategy)
                .orElseGet(() -> benchmark.substring(benchmark.lastIndexOf('.') + 1));
    }

    /** The program that measured it. */
    String program() {
        if (jmhVersion == null) {
            return "JMH of unknown version";
        }
        return jmhVersion.matches("\\d.*") ? "JMH " + jmhVersion : jmhVersion;
    }

    /** What came before the measured iterations. */
    String warmup() {
        return warmupIterations == null || warmupTime == null
                ? UNKNOWN
                : "%s × %s".formatted(warmupIterations, warmupTime);
    }

    /** The benchmark's parameters. */
    Map<String, String> parameters() {
        return params == null ? Map.of() : params;
    }

    /** Options of its JVMs. */
    List<String> options() {
        return jvmArgs == null ? List.of() : jvmArgs;
    }

    /** The version of its JDK. */
    String jdk() {
        return jdkVersion == null ? UNKNOWN : jdkVersion;
    }

    /** Name and version of its virtual machine. */
    String vm() {
        return vmName == null ? UNKNOWN : vmVersion == null ? vmName : vmName + " " + vmVersion;
    }
}
