package workbench.results;

import java.util.List;
import java.util.Objects;

/**
 * A plan as it was carried out.
 *
 * @param name the name of the built-in plan or the file, and whether options changed it
 * @param blocks each the product of its workloads, strategies and widths
 */
public record PlanRecord(String name, List<Block> blocks) {

    public PlanRecord {
        Objects.requireNonNull(name);
        blocks = List.copyOf(blocks);
    }

    /**
     * One block of a plan; the components are named after the options of the command line.
     *
     * @param workloads as typed, such as {@code factor:numbers=5000}
     * @param strategies as typed
     * @param widths the requested widths
     * @param looks after how many forks the verdicts are looked at, ascending; the last is how many each cell gets at the most
     * @param warmup how long a fork runs jobs before it measures, such as {@code 300ms}
     * @param iterations how many measured iterations a fork has
     * @param iterationTime the length of an iteration, such as {@code 200ms}
     * @param forkTimeout how long a fork may take, such as {@code 60s}
     * @param jvmOptions options that every fork's JVM gets
     * @param jdks the JDKs that are compared, as typed
     * @param jvmVariants the JVMs that are compared, as typed, such as {@code zgc=-XX:+UseZGC}
     */
    public record Block(
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
            List<String> jvmVariants) {

        public Block {
            workloads = List.copyOf(workloads);
            strategies = List.copyOf(strategies);
            widths = List.copyOf(widths);
            looks = List.copyOf(looks);
            jvmOptions = List.copyOf(jvmOptions);
            jdks = List.copyOf(jdks);
            jvmVariants = List.copyOf(jvmVariants);
        }
    }
}
