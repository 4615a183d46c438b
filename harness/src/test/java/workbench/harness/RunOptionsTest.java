package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbench.results.Cell;
import workbench.results.EndEntry;
import workbench.results.Jvm;

/** What options make of a run: when it ends, what it compares, whether it measures at all. */
@Timeout(600)
class RunOptionsTest extends WorkbenchTest {

    @Test
    void cellsThatAreSettledLeaveAtALook() throws Exception {
        // Times that differ by little, however busy the machine is.
        var jar = HostilePlugins.workloads(folder, Map.of("Waits", """
                public Batch<?> open(Setting setting) {
                    return new Numbers() {
                        public int size() { return 1; }
                        public Integer execute(int item) throws Exception { Thread.sleep(100); return item; }
                    };
                }
                """));
        var outcome = workbench.call(
                ("run --out %s --workload-path %s -w waits -s sequential -s platform-threads --width 1 --forks 5,6"
                                + " --precision 99%% --warmup 0s --iterations 1 --iteration-time 1ms --quiet-wait 0s")
                        .formatted(workbench.results(), jar)
                        .split(" ", -1));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var journal = workbench.journal();
        assertThat(journal.looks()).singleElement().satisfies(look -> {
            assertThat(look.forks()).isEqualTo(5);
            assertThat(look.settled()).containsExactlyInAnyOrder("c1", "c2");
        });
        assertThat(journal.forks()).hasSize(10);
        assertThat(journal.end()).map(EndEntry::outcome).contains(EndEntry.Outcome.COMPLETED);
    }

    @Test
    void jvmsAreComparedLikeStrategies() throws Exception {
        var outcome = workbench.measure(
                "-w",
                "factor:numbers=50",
                "-s",
                "sequential",
                "--forks",
                "1",
                "--jvm-variant",
                "serial=-XX:+UseSerialGC",
                "--jvm-variant",
                "parallel=-XX:+UseParallelGC -Xmx64m");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var journal = workbench.journal();
        assertThat(journal.run().cells()).extracting(Cell::jvm).containsExactly("serial", "parallel");
        assertThat(journal.run().cells().get(1).jvmOptions()).containsExactly("-XX:+UseParallelGC", "-Xmx64m");
        assertThat(journal.run().jvms()).extracting(Jvm::name).containsExactly("serial", "parallel");
        assertThat(journal.forks()).hasSize(2);
    }

    @Test
    void aBudgetCutsLaterRoundsAndSaysSo() throws Exception {
        var outcome =
                workbench.measure("-w", "factor:numbers=50", "-s", "sequential", "--forks", "900", "--budget", "2s");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var journal = workbench.journal();
        assertThat(journal.forks()).hasSizeBetween(1, 100);
        assertThat(journal.end()).map(EndEntry::outcome).contains(EndEntry.Outcome.OUT_OF_TIME);
        assertThat(journal.cuts()).singleElement().satisfies(cut -> {
            assertThat(cut.rounds()).isEqualTo(journal.forks().size());
            assertThat(cut.planned()).isEqualTo(900);
        });
        assertThat(outcome.out()).contains("Budget 2s: about", "of 900 rounds fit");
        assertThat(outcome.out()).containsIgnoringWhitespaces("would not have ended within the budget of 2s");
        assertThat(workbench.results().resolve("index.html"))
                .content(StandardCharsets.UTF_8)
                .contains("would not have ended within the budget of 2s");
    }

    @Test
    void aDryRunSaysWhatWouldBeMeasuredAndMeasuresNothing() throws Exception {
        var outcome = workbench.call(
                "run",
                "--plan",
                "standard",
                "--dry-run",
                "--budget",
                "30m",
                "--out",
                workbench.results().toString());

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .contains("factor: warm-up 10s, then 10 iterations of 1s", "fork-join", "5–40 + sentinel")
                .contains("checks after", "5, 6, 8, 10, 13, 16, 20, 25 and 32 forks", "A race: ")
                .contains("5–40 + twin + sentinel", "Budget 30m")
                .containsPattern("in 40 rounds, and \\d+ sentinels: about");
        assertThat(outcome.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(folder).isEmptyDirectory();
    }
}
