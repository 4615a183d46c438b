package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.results.EndEntry;
import workbench.results.ForkEntry;
import workbench.results.Journal;

/** Runs that go well, and one that is interrupted. */
@Timeout(180)
class RunTest {

    @TempDir
    private Path folder;

    private Workbench workbench;

    @BeforeEach
    void start() {
        workbench = new Workbench(folder);
    }

    @Test
    void measuresEveryCellInEveryRoundAndReports() throws Exception {
        var outcome = workbench.measure(
                "-w", "factor:numbers=300", "-s", "fork-join", "-s", "sequential", "--width", "2", "--forks", "3");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var journal = workbench.journal();
        assertThat(journal.forks()).hasSize(6).allSatisfy(fork -> {
            assertThat(fork.failure()).isNull();
            assertThat(fork.iterations()).hasSize(2).allSatisfy(iteration -> {
                assertThat(iteration.jobs()).isPositive();
                assertThat(iteration.nanos()).isGreaterThanOrEqualTo(10_000_000);
            });
            assertThat(fork.warmup()).isNotEmpty();
            assertThat(fork.openNanos()).isPositive();
            assertThat(fork.firstNanos()).isPositive();
        });
        assertThat(journal.forks())
                .extracting(ForkEntry::digest)
                .containsOnly(journal.forks().getFirst().digest());
        assertThat(journal.forks()).extracting(ForkEntry::round).containsExactly(1, 1, 2, 2, 3, 3);
        assertThat(journal.end()).map(EndEntry::outcome).contains(EndEntry.Outcome.COMPLETED);
        assertThat(journal.run().cells())
                .extracting(cell -> cell.strategy().name() + cell.width())
                .containsExactly("fork-join2", "sequential1");
        assertThat(outcome.out()).contains("fork-join", "sequential", "Report: file://");
        assertThat(outcome.out().lines().filter(line -> !line.startsWith("Report: ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(workbench.results().resolve("index.html"))
                .content(StandardCharsets.UTF_8)
                .contains("fork-join", "sequential");
        assertThat(workbench.results().resolve("summary.csv")).isNotEmptyFile();
        assertThat(workbench.results().resolve("summary.md")).isNotEmptyFile();
        assertThat(workbench.results().resolve("work")).doesNotExist();
    }

    @Test
    void theSameSeedGivesTheSameOrder() throws Exception {
        var order = order("41", "first");

        assertThat(order("41", "second")).isEqualTo(order);
        assertThat(List.of(order("42", "third"), order("43", "fourth"), order("44", "fifth")))
                .anyMatch(other -> !other.equals(order));
    }

    private List<String> order(String seed, String name) throws Exception {
        var out = folder.resolve(name);
        var outcome = workbench.call(
                ("run --seed %s --out %s -w factor:numbers=10 -s sequential -s fork-join -s platform-threads -s virtual-threads"
                                + " --width 2 --forks 2 --warmup 0s --iterations 1 --iteration-time 1ms")
                        .formatted(seed, out)
                        .split(" ", -1));
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return Journal.read(out.resolve(Journal.FILE)).forks().stream()
                .map(ForkEntry::cell)
                .toList();
    }

    @Test
    void whatTheJvmPrintsReachesTheLogAndNotTheResults() throws Exception {
        var outcome = workbench.measure(
                "-w",
                "factor:numbers=100",
                "-s",
                "multi-process",
                "--width",
                "2",
                "--forks",
                "1",
                "--jvm-option",
                "-Xlog:gc*");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var fork = workbench.journal().forks().getFirst();
        assertThat(workbench.results().resolve(fork.log())).content().contains("[gc");
        assertThat(workbench.journal().run().cells().getFirst().jvmOptions()).contains("-Xlog:gc*");
    }

    @Test
    void downloadsFromAServerOfItsOwn() throws Exception {
        var outcome = workbench.measure(
                "-w",
                "download:images=4,latency-min=1ms,latency-max=2ms",
                "-s",
                "virtual-threads",
                "--width",
                "2",
                "--forks",
                "2");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(workbench.journal().forks())
                .hasSize(2)
                .allSatisfy(fork -> assertThat(fork.floor()).isNotNull());
    }

    @Test
    void theDefaultFolderIsNamedAfterTheTimeAndLatestLeadsToIt() throws Exception {
        var outcome = workbench.call(
                "-w factor:numbers=10 -s sequential --forks 1 --warmup 0s --iterations 1 --iteration-time 1ms"
                        .split(" ", -1));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(folder.resolve("results/latest/index.html")).isNotEmptyFile();
        assertThat(folder.resolve("results/latest").toRealPath().getFileName().toString())
                .matches("\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d");
    }

    @Test
    void anInterruptLeavesAReportOfWhatThereIs() throws Exception {
        var process = workbench.start(workbench.measuring(
                "-w",
                "factor:numbers=100",
                "-s",
                "sequential",
                "-s",
                "multi-process",
                "--width",
                "2",
                "--forks",
                "900"));
        try (var out = process.inputReader()) {
            assertThat(out.lines()
                            .filter(line -> line.startsWith("round 1 done"))
                            .findFirst())
                    .isPresent();
            var children = process.descendants().toList();

            interrupt(process);

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            for (var child : children) {
                child.onExit().get(10, TimeUnit.SECONDS);
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(workbench.journal().end()).map(EndEntry::outcome).contains(EndEntry.Outcome.INTERRUPTED);
        assertThat(workbench.journal().forks()).isNotEmpty();
        assertThat(workbench.results().resolve("index.html")).isNotEmptyFile();
        assertThat(Files.exists(workbench.results().resolve("work"))).isFalse();
    }

    /** By the signal that a shell's background jobs cannot have inherited as ignored, as they have Ctrl-C's. */
    private static void interrupt(Process process) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-TERM", String.valueOf(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
