package workbench.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The command that runs it again. */
class CommandsTest {

    @Test
    void everyOptionIsSpelledOut() {
        assertThat(Commands.of(SyntheticRuns.small().run()))
                .containsExactly("mvn -q -pl harness exec:java -Dexec.args=\"run -w factor:numbers=5000 -s fork-join "
                        + "-s sequential --jvm-option=-Xmx512m --width 2 --forks 3 --warmup 300ms --iterations 3 "
                        + "--iteration-time 200ms --fork-timeout 60s --seed 42\"");
    }

    @Test
    void wordsThatAreNotPlainAreQuoted() {
        var journal = SyntheticRun.seeded(1)
                .cell("w:path=/a b,cost=$5", "it's", 2, c -> {})
                .journal();

        assertThat(Commands.of(journal.run()).getFirst()).contains("-w 'w:path=/a b,cost=\\$5'", "-s \\\"it's\\\"");
    }
}
