package workbench.results;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One block of a plan; the components are named after the options of the command line.
 *
 * @param workloads by label, such as {@code factor:numbers=5000}
 * @param strategies by label
 * @param widths the requested widths
 * @param looks after how many forks the verdicts are checked, ascending; the last is the most that a cell gets
 * @param warmup how long a fork runs jobs before it measures, such as {@code 300ms}
 * @param iterations how many measured iterations a fork has
 * @param iterationTime the length of an iteration, such as {@code 200ms}
 * @param forkTimeout how long a fork may take, such as {@code 60s}
 * @param jvmOptions options that every fork's JVM gets
 * @param jdks the JDKs that are compared, as typed
 * @param jvmVariants the JVMs that are compared, as typed, such as {@code zgc=-XX:+UseZGC}
 * @param once whether each fork does the job once, which is its only iteration, without a warm-up; null in older journals, which
 *     have no such blocks
 * @param arrivals the arrivals of the streams that are measured instead of jobs, as typed; null for jobs, as in older journals
 * @param objective within which latency the highest rate is searched, as typed; null if it is not, as in older journals
 */
public record BlockRecord(
        List<String> workloads,
        List<String> strategies,
        List<Integer> widths,
        List<Integer> looks,
        String warmup,
        int iterations,
        String iterationTime,
        String forkTimeout,
        List<String> jvmOptions,
        List<String> jdks,
        List<String> jvmVariants,
        @Nullable Boolean once,
        @Nullable String arrivals,
        @Nullable String objective) {

    public BlockRecord {
        Objects.requireNonNull(warmup);
        Objects.requireNonNull(iterationTime);
        Objects.requireNonNull(forkTimeout);
        workloads = List.copyOf(workloads);
        strategies = List.copyOf(strategies);
        widths = List.copyOf(widths);
        looks = List.copyOf(looks);
        jvmOptions = List.copyOf(jvmOptions);
        jdks = List.copyOf(jdks);
        jvmVariants = List.copyOf(jvmVariants);
    }

    /** Whether each fork does the job once. */
    public boolean measuresOnce() {
        return Boolean.TRUE.equals(once);
    }
}
