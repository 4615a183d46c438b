package workbench.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import workbench.results.BlockRecord;
import workbench.results.Contestants;
import workbench.results.Design;
import workbench.results.GateRecord;
import workbench.results.Invocation;
import workbench.results.PlanRecord;
import workbench.results.Question;
import workbench.results.RunEntry;
import workbench.results.testkit.SyntheticRun;
import workbench.results.testkit.SyntheticRuns;

/** The command that runs it again. */
class RunAgainTest {

    private static final RunEntry RUN = SyntheticRuns.small().run();

    @Test
    void everyOptionIsSpelledOut() {
        assertThat(RunAgain.command(RUN))
                .isEqualTo(
                        "mvn -q -pl harness exec:java -Dexec.args=\"run -w factor:numbers=5000 -s fork-join "
                                + "-s sequential --jvm-option=-Xmx512m --width 2 --forks 3 --warmup 300ms --iterations 3 "
                                + "--iteration-time 200ms --fork-timeout 60s --no-twin --no-repeat --no-sentinel --quiet-wait 0s --seed 42\"");
    }

    @Test
    void theGuardsAreSpelledOut() {
        var guarded = new Design(
                true,
                "fork-join",
                true,
                false,
                1_500_000_000,
                0.025,
                0.035,
                0.05,
                Contestants.STRATEGIES,
                Question.LOSS,
                "async=/opt/my profiler/libasyncProfiler.so",
                600_000_000_000L);

        assertThat(RunAgain.command(run(RUN.plan(), guarded, null)))
                .contains(
                        " --twin --repeat --no-sentinel --quiet-wait 1500ms --reference fork-join --precision 2.5% --regret 3.5% --margin 5% "
                                + "--overall strategies --question loss --profile 'async=/opt/my profiler/libasyncProfiler.so' --budget 600s --seed 42");
    }

    @Test
    void wordsThatAreNotPlainAreQuoted() {
        var journal = SyntheticRun.seeded(1)
                .cell("w:path=/a b,cost=$5", "it's", 2, c -> {})
                .journal();

        assertThat(RunAgain.command(journal.run())).contains("-w 'w:path=/a b,cost=\\$5'", "-s 'it'\\\"'\\\"'s'");
    }

    @Test
    void hasTheFormInWhichTheRunWasStartedAndItsPlugins() {
        var invocation = new Invocation(
                "my tools/bin/workbench",
                List.of("target/classes"),
                List.of("o'clock.jar"),
                List.of(),
                Map.of(),
                List.of(),
                List.of());

        assertThat(RunAgain.command(run(RUN.plan(), RUN.design(), invocation)))
                .startsWith(
                        "'my tools/bin/workbench' run --strategy-path target/classes --workload-path 'o'\"'\"'clock.jar' -w factor:numbers=5000 -s");
    }

    @Test
    void ownCodeIsNamedAsItWasTyped() {
        var plan = new PlanRecord(
                "p",
                List.of(block("render:pages=5", List.of(2), "batches"), block("orders-price", List.of(2), "batches")));
        var invocation = new Invocation(
                "workbench",
                List.of(),
                List.of(),
                List.of("lib/*"),
                Map.of(
                        "render", "src/Render.java",
                        "batches", "Batches.java",
                        "orders-price", "com.acme.Orders::price:items=com.acme.Orders::all"),
                List.of(),
                List.of());

        assertThat(RunAgain.command(run(plan, RUN.design(), invocation)))
                .startsWith("workbench run --class-path 'lib/*' --plan '[{workload: \"src/Render.java:pages=5\"}, "
                        + "{workload: com.acme.Orders::price:items=com.acme.Orders::all}]' -s Batches.java");
    }

    @Test
    void anOldVersionIsNamedAsItWasTyped() {
        var invocation = new Invocation(
                "workbench",
                List.of("new.jar"),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of("old jars/old.jar"),
                List.of("old/*"),
                List.of(),
                new GateRecord(0.05, true),
                null);

        assertThat(RunAgain.command(run(RUN.plan(), RUN.design(), invocation)))
                .startsWith("workbench run --strategy-path new.jar --baseline-jar 'old jars/old.jar' "
                        + "--baseline-class-path 'old/*' --fail-if-slower 5% --fail-undecided -w ");
    }

    @Test
    void whatTheBlocksOfAPlanDoNotShareStandsInAPlanOfItsOwn() {
        var plan = new PlanRecord(
                "p", List.of(block("a:x=1", List.of(2, 4), "one"), block("b:x=1,path=it's", List.of(8), "one", "two")));

        assertThat(RunAgain.command(run(
                        plan,
                        RUN.design(),
                        new Invocation("workbench", List.of(), List.of(), List.of(), Map.of(), List.of(), List.of()))))
                .startsWith(
                        "workbench run --plan '[{workload: a:x=1, strategy: one, width: [2, 4]}, "
                                + "{workload: \"b:x=1,path=it\\u0027s\", strategy: [one, two], width: 8}]' --forks 5,10 --warmup 1s ");
    }

    @Test
    void workloadsThatTheDefaultPlanWouldPartStayInTheirBlock() {
        var run = SyntheticRun.seeded(1)
                .cell("a", "one", 2, c -> {})
                .cell("b", "one", 2, c -> {})
                .journal()
                .run();

        assertThat(RunAgain.command(run)).contains("run --plan '[{workload: [a, b]}]' -s one --jvm-option=-Xmx512m");
    }

    @Test
    void aShellReadsEachWordAsItIs() throws Exception {
        assumeThat(Path.of("/bin/sh")).as("a POSIX shell").isExecutable();
        var words = List.of("a b", "it's", "\"$HOME\" `id` \\n", "*", "~", "", "C:\\x", "'", "é;&|<>()#");

        var line = "printf '%s\\n' "
                + String.join(" ", words.stream().map(ShellWords::quoted).toList());

        assertThat(shell(line)).isEqualTo(String.join("\n", words) + "\n");
        assertThat(shell("printf %s " + ShellWords.inDoubleQuotes(line))).isEqualTo(line);
    }

    private static String shell(String line) throws IOException {
        var shell = new ProcessBuilder("/bin/sh", "-c", line).start();
        return new String(shell.getInputStream().readAllBytes(), UTF_8);
    }

    private static BlockRecord block(String workload, List<Integer> widths, String... strategies) {
        return new BlockRecord(
                List.of(workload),
                List.of(strategies),
                widths,
                List.of(5, 10),
                "1s",
                5,
                "300ms",
                "60s",
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static RunEntry run(PlanRecord plan, Design design, @Nullable Invocation invocation) {
        return new RunEntry(
                RUN.schema(),
                RUN.started(),
                RUN.version(),
                RUN.seed(),
                plan,
                design,
                RUN.jvms(),
                RUN.cells(),
                RUN.environment(),
                invocation);
    }
}
