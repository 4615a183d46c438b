package workbench.harness.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import workbench.harness.plan.Options;

/** The options that override those of a plan's blocks. */
final class MeasureOptions {

    @Option(
            names = {"-w", "--workload"},
            paramLabel = "NAME[:key=value,…]",
            description = "What to perform; repeatable. Replaces the plan's workloads; 'workbench list' names all.")
    private @Nullable List<String> workloads;

    @Option(
            names = {"-s", "--strategy"},
            paramLabel = "NAME[:key=value,…]",
            description = "How to perform it; repeatable. Replaces the plan's strategies; without any, all of them.")
    private @Nullable List<String> strategies;

    @Option(
            names = "--width",
            split = ",",
            paramLabel = "N",
            description = "Most items in flight: whole numbers and 'cores', such as 1,2,4,cores.")
    private @Nullable List<String> widths;

    @Option(
            names = "--forks",
            split = ",",
            paramLabel = "N",
            description =
                    "Fresh JVMs for each cell; a verdict needs 5. Several numbers, such as 5,10,20, are looks at the "
                            + "verdicts: cells that are settled leave.")
    private @Nullable List<String> forks;

    @Option(names = "--warmup", paramLabel = "TIME", description = "For how long a fork runs jobs before it measures.")
    private @Nullable String warmup;

    @Option(names = "--iterations", paramLabel = "N", description = "Measured iterations of a fork.")
    private @Nullable String iterations;

    @Option(names = "--iteration-time", paramLabel = "TIME", description = "For how long an iteration runs jobs.")
    private @Nullable String iterationTime;

    @Option(names = "--fork-timeout", paramLabel = "TIME", description = "How long a fork may take before it is ended.")
    private @Nullable String forkTimeout;

    @Option(
            names = "--jvm-option",
            paramLabel = "OPTION",
            description = "An option for the JVM of every fork and worker, such as -Xmx1g; repeatable.")
    private @Nullable List<String> jvmOptions;

    @Option(
            names = "--jdk",
            paramLabel = "HOME",
            description = "The folder of a JDK 25 or newer to measure in; repeatable, to compare them.")
    private @Nullable List<String> jdks;

    @Option(
            names = "--jvm-variant",
            paramLabel = "NAME=OPTIONS",
            description = "A JVM to compare with others, such as 'zgc=-XX:+UseZGC' or 'plain='; repeatable.")
    private @Nullable List<String> jvmVariants;

    Options given() {
        return new Options(
                workloads,
                strategies,
                widths,
                forks,
                warmup,
                iterations,
                iterationTime,
                forkTimeout,
                jvmOptions,
                jdks,
                jvmVariants);
    }
}
