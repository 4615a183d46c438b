package workbench.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbench.results.Contestants;
import workbench.results.Design;
import workbench.results.PlanRecord;
import workbench.results.RunEntry;
import workbench.results.testkit.SyntheticRun;
import workbench.results.testkit.SyntheticRuns;

/** The command that runs it again. */
class CommandsTest {

    @Test
    void everyOptionIsSpelledOut() {
        assertThat(Commands.of(SyntheticRuns.small().run()))
                .containsExactly(
                        "mvn -q -pl harness exec:java -Dexec.args=\"run -w factor:numbers=5000 -s fork-join "
                                + "-s sequential --jvm-option=-Xmx512m --width 2 --forks 3 --warmup 300ms --iterations 3 "
                                + "--iteration-time 200ms --fork-timeout 60s --no-twin --no-repeat --no-sentinel --quiet-wait 0s --seed 42\"");
    }

    @Test
    void theGuardsAreSpelledOut() {
        var guarded = guarded(SyntheticRuns.small().run().plan());

        assertThat(Commands.of(guarded).getFirst())
                .contains(
                        " --twin --repeat --no-sentinel --quiet-wait 1500ms --reference=fork-join --precision 2.5% --regret 3.5% --margin 5% "
                                + "--budget 600s --overall strategies --seed 42");
    }

    @Test
    void noBlockRepeatsTheOverallComparisonOfSeveral() {
        var plan = SyntheticRuns.small().run().plan();
        var block = plan.blocks().getFirst();

        assertThat(Commands.of(guarded(new PlanRecord("two", List.of(block, block)))))
                .hasSize(2)
                .noneMatch(command -> command.contains("--overall"));
    }

    private static RunEntry guarded(PlanRecord plan) {
        var run = SyntheticRuns.small().run();
        return new RunEntry(
                run.schema(),
                run.started(),
                run.version(),
                run.seed(),
                plan,
                new Design(
                        true,
                        "fork-join",
                        true,
                        false,
                        1_500_000_000,
                        0.025,
                        0.035,
                        0.05,
                        Contestants.STRATEGIES,
                        600_000_000_000L),
                run.jvms(),
                run.cells(),
                run.environment());
    }

    @Test
    void wordsThatAreNotPlainAreQuoted() {
        var journal = SyntheticRun.seeded(1)
                .cell("w:path=/a b,cost=$5", "it's", 2, c -> {})
                .journal();

        assertThat(Commands.of(journal.run()).getFirst()).contains("-w 'w:path=/a b,cost=\\$5'", "-s \\\"it's\\\"");
    }
}
