package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.results.Cell;
import workbench.results.EndEntry;
import workbench.results.ForkEntry;
import workbench.results.Jvm;
import workbench.results.Verifications;

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
                                + " --precision 99%% --warmup 0s --iterations 1 --iteration-time 1ms --quiet-wait 0s"
                                + Workbench.QUICK_TO_START)
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
    void aJobThatIsDoneOnceIsWhatIsMeasured() throws Exception {
        var arguments =
                ("run --out %s -w factor:numbers=50 -s sequential -s fork-join --width 2 --once --forks 2 --quiet-wait 0s"
                                + Workbench.QUICK_TO_START)
                        .formatted(workbench.results())
                        .split(" ", -1);
        var dry = workbench.call(
                Stream.concat(Stream.of(arguments), Stream.of("--dry-run")).toArray(String[]::new));
        var outcome = workbench.call(arguments);

        assertThat(dry.out())
                .contains("factor:numbers=50: each fork does the job once; at most 1m a fork")
                .containsIgnoringWhitespaces("about 6 s and the time of 4 jobs done once, without waits");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("each fork did the job once");
        assertThat(workbench.journal().forks()).hasSize(4).allSatisfy(fork -> {
            assertThat(fork.failure()).isNull();
            assertThat(fork.firstNanos()).isNull();
            assertThat(fork.warmup()).isEmpty();
            assertThat(fork.iterations())
                    .singleElement()
                    .satisfies(only -> assertThat(only.jobs()).isEqualTo(1));
            assertThat(fork.verifications()).isEqualTo(new Verifications(1, 0, 50));
            assertThat(fork.evidence()).isNull();
            assertThat(fork.activity()).isNotNull();
        });
        assertThat(workbench.results().resolve("index.html"))
                .content(StandardCharsets.UTF_8)
                .contains("Ranked by the time of a first job", "<td class=\"n\">the first job</td>", " --once ")
                .doesNotContain("steady job");
    }

    @Test
    void eachLanguageHasItsOwnSlicesAndTwins() throws Exception {
        var outcome = workbench.measure(inTwoLanguages("--forks", "1", "--twin"));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var journal = workbench.journal();
        assertThat(journal.run().cells())
                .extracting(cell -> cell.strategy().name(), Cell::language)
                .startsWith(
                        tuple("sequential", "java"),
                        tuple("fork-join", "java"),
                        tuple("snake-alone", "cpython"),
                        tuple("snake", "cpython"));
        assertThat(journal.forks())
                .filteredOn(ForkEntry::twin)
                .extracting(ForkEntry::cell)
                .containsExactlyInAnyOrder("c1", "c3");
        assertThat(outcome.out())
                .contains("factor:numbers=50 in java · width 2", "factor:numbers=50 in cpython · width 2")
                .contains("factor:numbers=50 in java and cpython: In java, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--question mix", "--question versus", "--question loss", "--overall strategies"})
    void whatComparesStrategiesNeedsOneLanguage(String asking) throws Exception {
        var outcome = workbench.measure(inTwoLanguages(asking.split(" ", -1)));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("workbench: " + asking).contains("one language");
    }

    /** Each item of a fork is verified and digested by the same code, whatever language performed it. */
    @Test
    void theArticleIsReplayedInPythonWhereThereIsOne() throws Exception {
        var outcome = workbench.call(("run --out %s --question article --once --forks 1 --width 2 --quiet-wait 0s"
                        + " -w download:profile=scaled,images=12 -w factor:numbers=2000"
                        + " -s sequential -s platform-threads -s cpython-sequential -s cpython-threads"
                        + Workbench.QUICK_TO_START)
                .formatted(workbench.results())
                .split(" ", -1));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var journal = workbench.journal();
        assumeThat(journal.run().cells())
                .as("python3 is on this machine")
                .allSatisfy(cell -> assertThat(cell.unavailable()).isNull());
        assertThat(journal.forks())
                .hasSize(8)
                .allSatisfy(fork -> assertThat(fork.failure()).isNull());
        assertThat(workbench.results().resolve("index.html"))
                .content(StandardCharsets.UTF_8)
                .contains("<section id=\"conclusion\">", "factor:numbers=2000 in java and cpython");
    }

    /** The arguments of a run whose plugins perform items in Java, but two of them do not say so. */
    private String[] inTwoLanguages(String... more) throws IOException {
        var language = "public String language() { return \"cpython\"; }";
        var jar = HostilePlugins.strategies(
                folder,
                Map.of("Snake", language, "SnakeAlone", language + " public int width(int requested) { return 1; }"));
        return Stream.concat(
                        Stream.of(("--strategy-path %s -w factor:numbers=50 -s sequential -s fork-join"
                                        + " -s snake-alone -s snake --width 2")
                                .formatted(jar)
                                .split(" ", -1)),
                        Stream.of(more))
                .toArray(String[]::new);
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
