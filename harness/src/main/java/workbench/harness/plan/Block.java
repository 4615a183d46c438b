package workbench.harness.plan;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.parameter.Durations;
import workbench.parameter.UsageException;
import workbench.results.PlanRecord;

/**
 * One block of a plan, checked: the product of its workloads, strategies and widths, all measured alike.
 *
 * @param workloads as typed, at least one
 * @param strategies as typed; empty for all that there are
 * @param widths at least one
 * @param looks after how many forks the verdicts are looked at, ascending; the last is how many each cell gets at the most
 * @param warmup how long a fork runs jobs before it measures
 * @param iterations how many measured iterations a fork has, at least 1
 * @param iterationTime the length of an iteration
 * @param forkTimeout how long a fork may take
 * @param jvmOptions options for every fork's JVM
 * @param jdks folders of the JDKs to compare, as typed; empty for that of the workbench
 * @param jvmVariants the JVMs to compare; empty for one without options of its own
 */
public record Block(
        List<Spec> workloads,
        List<Spec> strategies,
        List<Integer> widths,
        List<Integer> looks,
        Duration warmup,
        int iterations,
        Duration iterationTime,
        Duration forkTimeout,
        List<String> jvmOptions,
        List<String> jdks,
        List<JvmVariant> jvmVariants) {

    /** What holds where neither the command line nor the plan says otherwise. */
    public static final Options DEFAULTS = new Options(
            null,
            List.of(),
            List.of("cores"),
            List.of("5"),
            "1s",
            "5",
            "300ms",
            "60s",
            List.of(),
            List.of(),
            List.of());

    /** The looks of a run that goes on until its intervals are narrow enough. */
    private static final List<Integer> UNTIL_PRECISE = List.of(5, 10, 20, 40);

    private static final Duration LONGEST = Duration.ofHours(24);

    /**
     * Checks options.
     *
     * @param options with every option given but for the workloads, where a missing one is refused
     * @param cores what the width {@code cores} means
     * @throws UsageException if a value is not accepted
     */
    static Block of(Options options, int cores) {
        var workloads = options.workload();
        if (workloads == null || workloads.isEmpty()) {
            throw new UsageException("a block of the plan has no workload; -w NAME gives one");
        }
        var block = new Block(
                workloads.stream().map(Spec::parse).toList(),
                given(options.strategy()).stream().map(Spec::parse).toList(),
                widths(given(options.width()), cores),
                looks(given(options.forks())),
                duration("warmup", given(options.warmup()), Duration.ZERO),
                count("iterations", given(options.iterations()), 10_000),
                duration("iteration-time", given(options.iterationTime()), Duration.ofMillis(1)),
                duration("fork-timeout", given(options.forkTimeout()), Duration.ofSeconds(1)),
                given(options.jvmOption()),
                given(options.jdk()),
                given(options.jvmVariant()).stream().map(JvmVariant::parse).toList());
        if (block.measuringTime().compareTo(block.forkTimeout) >= 0) {
            throw new UsageException(
                    "a fork measures for %s, which --fork-timeout %s does not allow; a longer one is accepted"
                            .formatted(Durations.format(block.measuringTime()), Durations.format(block.forkTimeout)));
        }
        return block;
    }

    /**
     * The same with looks on the way, at which cells that are precise enough leave.
     *
     * @param bounded whether the number of forks was asked for, and is the most that a cell may get
     */
    Block untilPrecise(boolean bounded) {
        if (looks.size() > 1) {
            return this;
        }
        var most = bounded ? forks() : UNTIL_PRECISE.getLast();
        var before = UNTIL_PRECISE.stream().filter(look -> look < most);
        return new Block(
                workloads,
                strategies,
                widths,
                Stream.concat(before, Stream.of(most)).toList(),
                warmup,
                iterations,
                iterationTime,
                forkTimeout,
                jvmOptions,
                jdks,
                jvmVariants);
    }

    /** How many forks each cell gets at the most. */
    int forks() {
        return looks.getLast();
    }

    /** The least time for which a fork runs jobs. */
    Duration measuringTime() {
        return warmup.plus(iterationTime.multipliedBy(iterations));
    }

    private static List<Integer> widths(List<String> texts, int cores) {
        if (texts.isEmpty()) {
            throw new UsageException("no width is given; accepted are whole numbers and 'cores'");
        }
        var widths = new LinkedHashSet<Integer>();
        for (var text : texts) {
            var width = Width.parse(text, cores);
            if (!widths.add(width)) {
                throw new UsageException("width %d is given twice%s"
                        .formatted(width, texts.contains("cores") ? "; 'cores' is %d here".formatted(cores) : ""));
            }
        }
        return List.copyOf(widths);
    }

    private static List<Integer> looks(List<String> texts) {
        var looks = texts.stream().map(text -> count("forks", text, 1_000)).toList();
        if (looks.isEmpty() || !looks.equals(looks.stream().distinct().sorted().toList())) {
            throw new UsageException("'%s' is no value of --forks; accepted are ascending numbers, such as 5,10,20"
                    .formatted(String.join(",", texts)));
        }
        return looks;
    }

    private static int count(String option, String text, int largest) {
        try {
            var value = Integer.parseInt(text.strip());
            if (value >= 1 && value <= largest) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Answered below, like a number out of range.
        }
        throw new UsageException(
                "'%s' is no value of --%s; accepted is a whole number from 1 to %d".formatted(text, option, largest));
    }

    private static Duration duration(String option, String text, Duration least) {
        try {
            var value = Durations.parse(text.strip());
            if (value.compareTo(least) >= 0 && value.compareTo(LONGEST) <= 0) {
                return value;
            }
        } catch (IllegalArgumentException _) {
            // Answered below, like a duration out of range.
        }
        throw new UsageException(
                "'%s' is no value of --%s; accepted is a duration such as 250ms, 1.5s or 2m, from %s to %s"
                        .formatted(text, option, Durations.format(least), Durations.format(LONGEST)));
    }

    private static <T> T given(@Nullable T option) {
        return Objects.requireNonNull(option, "an option without a default");
    }

    /** The form in which it stands in the journal. */
    PlanRecord.Block toRecord(List<String> workloadLabels, List<String> strategyLabels) {
        return new PlanRecord.Block(
                workloadLabels,
                strategyLabels,
                widths,
                looks,
                Durations.format(warmup),
                iterations,
                Durations.format(iterationTime),
                Durations.format(forkTimeout),
                jvmOptions,
                jdks,
                jvmVariants.stream().map(JvmVariant::text).toList());
    }
}
