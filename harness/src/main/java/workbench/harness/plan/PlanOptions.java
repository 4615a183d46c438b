package workbench.harness.plan;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import workbench.harness.arrival.ArrivalPlan;
import workbench.harness.arrival.Objective;
import workbench.harness.plugin.JvmOptions;
import workbench.harness.profile.Profiler;
import workbench.results.Contestants;
import workbench.results.Question;
import workbench.statistics.Looks;

/**
 * Every option of a plan, described once: plan files, the command line, its help and its defaults follow from here.
 *
 * <p>To add one: a constant and its place in a list here, its use, and its place in the journal ({@link PlanRecords}), so
 * that a run can be repeated. Tests then name what is missing elsewhere: the command that repeats a run, and the README.
 */
public final class PlanOptions {

    private static final Duration DAY = Duration.ofHours(24);

    private static final Duration SIX_WEEKS = Duration.ofHours(1_000);

    private static final ValueType<String> JVM =
            new ValueType<>("OPTION", "an option of the java command, such as -Xmx1g", JvmOptions::checked);

    /** What is performed. */
    public static final PlanOption<List<PluginSpec>> WORKLOAD = PlanOption.plugins(
                    "workload",
                    "What to perform: names that 'workbench list' shows, or own code as FILE.java, CLASS or CLASS::METHOD, separated by commas; "
                            + "replaces the plan's workloads.")
            .abbreviated("-w");

    /** How it is performed; empty for all strategies in Java but those that are measured only where they are named. */
    public static final PlanOption<List<PluginSpec>> STRATEGY = PlanOption.plugins(
                    "strategy",
                    "How to perform it: names, separated by commas; replaces the plan's strategies. A plan that names none measures all that "
                            + "are in Java, but for those that have to be named.")
            .abbreviated("-s");

    /** The widths, at least one, each once. */
    public static final PlanOption<List<Integer>> WIDTH = PlanOption.commaSeparated(
                    "width",
                    "The most items in flight: whole numbers and 'cores', such as 1,cores,2cores.",
                    Width::parse)
            .otherwise("cores");

    /** After how many forks the verdicts are checked, ascending; the last is the most that a cell gets. */
    public static final PlanOption<List<Integer>> FORKS = PlanOption.commaSeparated(
                    "forks",
                    "Fresh JVMs for each cell: fewer than 3 give no interval, fewer than 5 no verdict. Several numbers, such as "
                            + "5,10,20, are interim checks; cells that are done stop.",
                    (texts, _) -> looks(texts))
            .otherwise("5");

    /** How long a fork runs jobs before it measures. */
    public static final PlanOption<Duration> WARMUP = PlanOption.single(
                    "warmup", ValueType.duration(Duration.ZERO, DAY), "How long a fork runs jobs before it measures.")
            .otherwise("1s");

    /** How many measured iterations a fork has. */
    public static final PlanOption<Integer> ITERATIONS = PlanOption.single(
                    "iterations", ValueType.count(10_000), "How many measured iterations a fork has.")
            .otherwise("5");

    /** The length of an iteration. */
    public static final PlanOption<Duration> ITERATION_TIME = PlanOption.single(
                    "iteration-time",
                    ValueType.duration(Duration.ofMillis(1), DAY),
                    "How long each iteration runs jobs.")
            .otherwise("300ms");

    /** Whether a fork does the job once, and that is measured. */
    public static final PlanOption<Boolean> ONCE = PlanOption.flag(
            "once",
            "Let each fork do the job once, as a script does, and measure that: no warm-up, no iterations, no trace, no class archive.");

    /** The arrivals of a stream that is measured instead of jobs; no value for jobs. */
    public static final PlanOption<ArrivalPlan> ARRIVALS = PlanOption.single(
            "arrivals",
            new ValueType<>("rate=N/s[,...]", ArrivalPlan.ACCEPTED, ArrivalPlan::parse),
            "Measure a service instead of jobs: items arrive at this rate, whatever has become of those before, and what counts is a "
                    + "percentile of their latency from the moment at which each was to come. With poisson (the default), paced or bursts; "
                    + "p50, p90, p99 (the default) or p99.9; seed=N; backlog=N; reject (the default) or caller-runs.");

    /** Within which latency the highest rate of arrivals is searched; no value to measure the latency at the given rate. */
    public static final PlanOption<Objective> OBJECTIVE = PlanOption.single(
            "objective",
            new ValueType<>("pN<=TIME", Objective.ACCEPTED, Objective::parse),
            "With --arrivals: search, in each fork, the highest rate at which the latency stays within this, such as p99<=50ms, and "
                    + "compare strategies by that capacity. The search begins with the rate of --arrivals; each rate is tried for the "
                    + "time of all iterations.");

    /** How long a fork may take. */
    public static final PlanOption<Duration> FORK_TIMEOUT = PlanOption.single(
                    "fork-timeout",
                    ValueType.duration(Duration.ofSeconds(1), DAY),
                    "How long a fork may take before it is killed and counted as failed.")
            .otherwise("60s");

    /** Options for every fork's JVM. */
    public static final PlanOption<List<String>> JVM_OPTION =
            PlanOption.repeatable("jvm-option", JVM, "An option for the JVM of every fork and worker, such as -Xmx1g.");

    /** The folders of the JDKs to compare; empty for the workbench's own. */
    public static final PlanOption<List<String>> JDK = PlanOption.repeatable(
            "jdk",
            ValueType.text("HOME"),
            "The folder of a JDK 25 or newer to measure in; give several to compare them.");

    /** The JVMs to compare; empty for one without options of its own. */
    public static final PlanOption<List<JvmVariant>> JVM_VARIANT = PlanOption.repeatable(
            "jvm-variant",
            new ValueType<>("NAME=OPTIONS", "NAME=OPTIONS, such as zgc=-XX:+UseZGC or plain=", JvmVariant::parse),
            "A JVM to compare with others, such as 'zgc=-XX:+UseZGC' or 'plain='.");

    /** How long the run may take; no value for as long as it needs. */
    public static final PlanOption<Duration> BUDGET = PlanOption.single(
            "budget",
            ValueType.duration(Duration.ofMillis(1), SIX_WEEKS),
            "How long the run may take; rounds that do not fit are skipped, and the report says so.");

    /** How narrow an interval is narrow enough; no value for none. */
    public static final PlanOption<Double> PRECISION = PlanOption.single(
            "precision",
            ValueType.share(),
            "Rank all, and stop measuring cells whose intervals are this narrow, such as 2%. Without --forks, checks are at "
                    + "5, 10, 20 and 40 forks.");

    /** Whether a slice ends as soon as it is known what to use. */
    public static final PlanOption<Boolean> RACE = PlanOption.flag(
            "race",
            "Let the strategies race: at each check those that another beats stop, and all stop once the fastest is proven or "
                    + "the regret is small. Without --forks, checks are at %s forks."
                            .formatted(Looks.OF_A_RACE.stream()
                                    .map(String::valueOf)
                                    .collect(joining(", "))));

    /** The regret at which a race ends; no value for the usual one. */
    public static final PlanOption<Double> REGRET = PlanOption.single(
            "regret",
            ValueType.share(),
            "End a race once a strategy is at most this much slower than the fastest, such as 3%, the default. Implies --race.");

    /** Whether every pair is to be decided, whatever the plan says of races. */
    public static final PlanOption<Boolean> RANK_ALL = PlanOption.flag(
            "rank-all", "Measure until every pair is decided, instead of a race. Implied by --precision.");

    /** The difference that is taken not to matter; no value for the usual one. */
    public static final PlanOption<Double> MARGIN = PlanOption.single(
            "margin",
            ValueType.share(),
            "Up to which difference two strategies count as equally fast, such as 5%; 2% by default.");

    /** What is compared over the run as a whole; no value for nothing. */
    public static final PlanOption<Contestants> OVERALL = PlanOption.single(
            "overall",
            ValueType.oneOf(List.of(Contestants.values())),
            "One comparison over the whole run: of strategies over all workloads and JVMs, or of JVMs. No race: each cell gets all of "
                    + "its forks.");

    /** What the run as a whole is to find out; no value for its decisions alone. */
    public static final PlanOption<Question> QUESTION = PlanOption.single(
            "question",
            ValueType.oneOf(List.of(Question.values())),
            "What the report answers first: from which item time on a strategy pays, what to use by the share of waiting, which width is "
                    + "enough, how the first two strategies compare, what each loses at worst, what it costs by "
                    + "itself, how many connections are enough, which claims of the article that began it all hold, or how the new version of your code compares with "
                    + "the old one.");

    /** Whether a reference of each slice is measured twice. */
    public static final PlanOption<Boolean> TWIN =
            PlanOption.flag("twin", "Measure a reference of each slice twice, as a guard against false alarms.");

    /** The strategy that is measured twice; no value for the baseline. */
    public static final PlanOption<String> REFERENCE = PlanOption.single(
            "reference",
            ValueType.text("STRATEGY"),
            "The strategy to measure twice, instead of the baseline of each slice.");

    /** Whether a disturbed round is repeated. */
    public static final PlanOption<Boolean> REPEAT = PlanOption.flag(
            "repeat", "Repeat a round, once, if other programs used more than 10% of the processors during it.");

    /** Whether long forks for warm-up are measured. */
    public static final PlanOption<Boolean> SENTINEL = PlanOption.flag(
            "sentinel", "Measure each strategy once for two minutes, to see whether its warm-up was long enough.");

    /** What records one more fork of each cell, after all others; no value for nothing. */
    public static final PlanOption<Profiler> PROFILE = PlanOption.single(
            "profile",
            new ValueType<>("jfr|async=LIBRARY", Profiler.ACCEPTED, Profiler::parse),
            "Run one more fork of each cell after all others, never ranked, with JDK Flight Recorder, or with async-profiler, "
                    + "of which the path of libasyncProfiler.so is given: the report shows where its threads ran and waited.");

    /** How long the run may wait for quiet moments. */
    public static final PlanOption<Duration> QUIET_WAIT = PlanOption.single(
                    "quiet-wait",
                    ValueType.duration(Duration.ZERO, SIX_WEEKS),
                    "How long a run may wait, in total, for other programs to be quiet before a fork; 0s for never.")
            .otherwise("20s");

    /** The options of a block of a plan. */
    static final List<PlanOption<?>> OF_A_BLOCK = List.of(
            WORKLOAD,
            STRATEGY,
            WIDTH,
            FORKS,
            WARMUP,
            ITERATIONS,
            ITERATION_TIME,
            ONCE,
            ARRIVALS,
            OBJECTIVE,
            FORK_TIMEOUT,
            JVM_OPTION,
            JDK,
            JVM_VARIANT);

    /** The options of a run as a whole. */
    static final List<PlanOption<?>> OF_THE_RUN = List.of(
            BUDGET,
            PRECISION,
            RACE,
            REGRET,
            RANK_ALL,
            MARGIN,
            OVERALL,
            QUESTION,
            TWIN,
            REFERENCE,
            REPEAT,
            SENTINEL,
            PROFILE,
            QUIET_WAIT);

    /** What a fork that does the job once has no use for. */
    static final List<PlanOption<?>> NOT_ONCE = List.of(WARMUP, ITERATIONS, ITERATION_TIME);

    /** All options, in the order of the help. */
    public static final List<PlanOption<?>> ALL =
            Stream.concat(OF_A_BLOCK.stream(), OF_THE_RUN.stream()).toList();

    private PlanOptions() {}

    private static List<Integer> looks(List<String> texts) {
        var looks = PlanOption.each("forks", ValueType.count(1_000), texts);
        if (looks.isEmpty() || !looks.equals(looks.stream().distinct().sorted().toList())) {
            throw ValueType.refused(
                    "forks",
                    String.join(",", texts),
                    "ascending whole numbers, such as 5,10,20",
                    new IllegalArgumentException());
        }
        return looks;
    }
}
