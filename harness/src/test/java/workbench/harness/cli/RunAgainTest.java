package workbench.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static workbench.harness.plan.PlanOptions.ALL;
import static workbench.harness.plan.PlanOptions.ARRIVALS;
import static workbench.harness.plan.PlanOptions.BUDGET;
import static workbench.harness.plan.PlanOptions.FORKS;
import static workbench.harness.plan.PlanOptions.FORK_TIMEOUT;
import static workbench.harness.plan.PlanOptions.ITERATIONS;
import static workbench.harness.plan.PlanOptions.ITERATION_TIME;
import static workbench.harness.plan.PlanOptions.JDK;
import static workbench.harness.plan.PlanOptions.JVM_OPTION;
import static workbench.harness.plan.PlanOptions.JVM_VARIANT;
import static workbench.harness.plan.PlanOptions.MARGIN;
import static workbench.harness.plan.PlanOptions.OBJECTIVE;
import static workbench.harness.plan.PlanOptions.ONCE;
import static workbench.harness.plan.PlanOptions.OVERALL;
import static workbench.harness.plan.PlanOptions.PRECISION;
import static workbench.harness.plan.PlanOptions.PROFILE;
import static workbench.harness.plan.PlanOptions.QUESTION;
import static workbench.harness.plan.PlanOptions.QUIET_WAIT;
import static workbench.harness.plan.PlanOptions.RACE;
import static workbench.harness.plan.PlanOptions.RANK_ALL;
import static workbench.harness.plan.PlanOptions.REFERENCE;
import static workbench.harness.plan.PlanOptions.REGRET;
import static workbench.harness.plan.PlanOptions.REPEAT;
import static workbench.harness.plan.PlanOptions.SENTINEL;
import static workbench.harness.plan.PlanOptions.STRATEGY;
import static workbench.harness.plan.PlanOptions.TWIN;
import static workbench.harness.plan.PlanOptions.WARMUP;
import static workbench.harness.plan.PlanOptions.WIDTH;
import static workbench.harness.plan.PlanOptions.WORKLOAD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.harness.plan.CellPlanner;
import workbench.harness.plan.OptionTexts;
import workbench.harness.plan.Plan;
import workbench.harness.plan.PlanFile;
import workbench.harness.plan.PlanOption;
import workbench.harness.plan.PlannedCell;
import workbench.results.Environment;
import workbench.results.Invocation;
import workbench.results.Journal;
import workbench.results.JournalWriter;
import workbench.results.RunEntry;
import workbench.site.RunAgain;

/** A plan with every option survives the plan file, the journal, and the command that carries it out again. */
class RunAgainTest {

    private static final int CORES = 2;

    private static final long SEED = 77;

    /** A value of each option that is not its default. */
    private static final Map<PlanOption<?>, List<String>> SAMPLES = Map.ofEntries(
            Map.entry(WORKLOAD, List.of("factor:numbers=300", "factor:numbers=400")),
            Map.entry(STRATEGY, List.of("sequential", "platform-threads:style=fixed-pool")),
            Map.entry(WIDTH, List.of("3", "cores", "1")),
            Map.entry(FORKS, List.of("6", "12")),
            Map.entry(WARMUP, List.of("1500ms")),
            Map.entry(ITERATIONS, List.of("7")),
            Map.entry(ITERATION_TIME, List.of("250ms")),
            Map.entry(ONCE, List.of("true")),
            Map.entry(ARRIVALS, List.of("rate=50/s,paced,p90,seed=7,backlog=3,caller-runs")),
            Map.entry(OBJECTIVE, List.of("p99.9<=50ms")),
            Map.entry(FORK_TIMEOUT, List.of("90s")),
            Map.entry(JVM_OPTION, List.of("-Xmx1g", "-Da=b c", "-Dprice=$5")),
            Map.entry(JDK, List.of(System.getProperty("java.home"))),
            Map.entry(JVM_VARIANT, List.of("zgc=-XX:+UseZGC -Xms64m", "plain=")),
            Map.entry(BUDGET, List.of("600s")),
            Map.entry(PRECISION, List.of("2.5%")),
            Map.entry(RACE, List.of("true")),
            Map.entry(REGRET, List.of("4%")),
            Map.entry(RANK_ALL, List.of("true")),
            Map.entry(MARGIN, List.of("5%")),
            Map.entry(OVERALL, List.of("jvms")),
            Map.entry(QUESTION, List.of("width")),
            Map.entry(TWIN, List.of("true")),
            Map.entry(REFERENCE, List.of("platform-threads")),
            Map.entry(REPEAT, List.of("true")),
            Map.entry(SENTINEL, List.of("true")),
            Map.entry(PROFILE, List.of("async=" + library())),
            Map.entry(QUIET_WAIT, List.of("1500ms")));

    /** Any file that can be read. */
    private static Path library() {
        return Path.of("pom.xml").toAbsolutePath();
    }

    private static final OptionTexts GIVEN = new OptionTexts(SAMPLES);

    @TempDir
    private Path folder;

    @Test
    void everyOptionHasASampleThatIsNotItsDefault() {
        assertThat(SAMPLES.keySet()).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(ALL).allSatisfy(option -> assertThat(SAMPLES.get(option)).isNotEqualTo(option.defaults()));
    }

    /** All options but those that exclude each other. */
    static List<OptionTexts> plans() {
        return List.of(
                without(ONCE, OVERALL),
                without(ONCE, RACE, REGRET, PRECISION),
                without(WARMUP, ITERATIONS, ITERATION_TIME, ARRIVALS, OBJECTIVE, SENTINEL, OVERALL));
    }

    private static OptionTexts without(PlanOption<?>... options) {
        var others = new HashMap<>(SAMPLES);
        others.keySet().removeAll(List.of(options));
        return new OptionTexts(others);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aPlanFileGivesThePlanThatTheCommandLineGives(OptionTexts given) throws IOException {
        var ofTheRun = new StringBuilder();
        var ofTheBlock = new StringBuilder();
        var first = ALL.indexOf(BUDGET); // those of the run come after those of a block
        for (var option : given.texts().keySet()) {
            var line = "%s: %s\n".formatted(option.key(), yaml(option));
            (ALL.indexOf(option) < first ? ofTheBlock.append("    ") : ofTheRun).append(line);
        }
        var file = Files.writeString(folder.resolve("plan.yaml"), ofTheRun + "blocks:\n  -\n" + ofTheBlock);

        var plan = Plan.of("p", PlanFile.read(file.toString()), OptionTexts.NONE, CORES);

        assertThat(plan.design()).isEqualTo(plan(given).design());
        assertThat(plan.blocks()).isEqualTo(plan(given).blocks());
    }

    private static String yaml(PlanOption<?> option) {
        var texts = GIVEN.get(option).orElseThrow().stream()
                .map("\"%s\""::formatted)
                .toList();
        return option.takesMany() ? texts.toString() : texts.getFirst();
    }

    @Test
    void theCommandLineTakesEveryOption() {
        assertThat(parsed(arguments())).isEqualTo(GIVEN);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theCommandOfTheReportGivesTheSamePlanAndSeed(OptionTexts given) throws IOException {
        var plan = plan(given);
        var entry = journalled(plan);

        var words = words(argumentsOf(RunAgain.command(entry)));

        requireSame(again(words), plan);
        assertThat(words).containsSequence("--seed", String.valueOf(SEED));
        assertThat(Plan.of(entry.plan(), entry.design(), CORES)).isEqualTo(plan);
    }

    @ParameterizedTest
    @FieldSource("workbench.harness.plan.PlanFile#BUILT_IN")
    void oneCommandGivesAllBlocksOfAPlan(String name) throws IOException {
        var plan = Plan.of(name, PlanFile.read(name), OptionTexts.NONE, CORES);

        requireRunAgain(plan);
    }

    @Test
    void blocksThatDifferInEverythingStayApart() throws IOException {
        var plan = Plan.of("p", PlanFile.read("""
                {regret: 4%, blocks: [
                  {workload: [download, factor], strategy: sequential, width: 1, forks: [5, 10], jvm-option: "-Da=it's \\"b\\", c"},
                  {workload: factor, strategy: fork-join, width: [2, 3], forks: [6, 12], warmup: 2s, jvm-variant: ["a=", "b=-Xmx1g -Xms1g"]}]}
                """), OptionTexts.NONE, CORES);

        requireRunAgain(plan);
    }

    /** The command gives what was journalled, in which all strategies are named. */
    private void requireRunAgain(Plan plan) throws IOException {
        var entry = journalled(plan);

        var again = again(words(argumentsOf(RunAgain.command(entry))));

        requireSame(again, Plan.of(entry.plan(), entry.design(), CORES));
    }

    private static void requireSame(Plan again, Plan plan) {
        assertThat(again.blocks()).isEqualTo(plan.blocks());
        assertThat(again.design()).isEqualTo(plan.design());
    }

    /** The plan of a command line. */
    private static Plan again(List<String> words) {
        assertThat(words.getFirst()).isEqualTo("run");
        var arguments = words.subList(1, words.size());
        var named = arguments.indexOf("--plan");
        var plan = named < 0 ? "tour" : arguments.get(named + 1);
        return Plan.of("p", PlanFile.read(plan), parsed(arguments), CORES);
    }

    private static Plan plan(OptionTexts given) {
        return Plan.of("tour", PlanFile.read("tour"), given, CORES);
    }

    private static List<String> arguments() {
        var arguments = new ArrayList<String>();
        for (var option : ALL) {
            var texts = GIVEN.get(option).orElseThrow();
            switch (option.form()) {
                case SINGLE, REPEATABLE -> texts.forEach(text -> arguments.add(option + "=" + text));
                case FLAG -> arguments.add(option.toString());
                case COMMA_SEPARATED -> arguments.add(option + "=" + String.join(",", texts));
            }
        }
        return arguments;
    }

    private static OptionTexts parsed(List<String> arguments) {
        var words = Stream.concat(Stream.of("run"), arguments.stream()).toArray(String[]::new);
        return PlanArguments.given(Main.commandLine().parseArgs(words).subcommand());
    }

    /** The first line of the journal of a run of a plan, as it is read again. */
    private RunEntry journalled(Plan plan) throws IOException {
        var found = new PluginOptions().find();
        var planner = new CellPlanner(found.plugins(), found.children(), folder);
        try (var writer = JournalWriter.create(folder)) {
            writer.append(new RunEntry(
                    RunEntry.SCHEMA,
                    Instant.EPOCH,
                    "1",
                    SEED,
                    planner.record(plan),
                    plan.design(),
                    CellPlanner.jvms(plan),
                    planner.cells(plan).stream().map(PlannedCell::cell).toList(),
                    new Environment("os", "arch", "cpu", CORES, 1, "jdk", "vm", "vendor"),
                    Invocation.PLAIN));
        }
        return Journal.read(folder.resolve(Journal.FILE)).run();
    }

    /** What a shell makes of the argument in double quotes. */
    private static String argumentsOf(String command) {
        var quoted = Pattern.compile("-Dexec\\.args=\"(.*)\"$").matcher(command);
        assertThat(quoted.find()).as(command).isTrue();
        return quoted.group(1).replaceAll("\\\\([\\\\\"$`])", "$1");
    }

    /** How Maven's exec plugin splits the arguments: at blanks outside of quotes. */
    private static List<String> words(String arguments) {
        return Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+")
                .matcher(arguments)
                .results()
                .map(word -> word.group().replaceAll("'([^']*)'|\"([^\"]*)\"", "$1$2"))
                .toList();
    }
}
