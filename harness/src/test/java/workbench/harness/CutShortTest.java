package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbench.results.EndEntry;
import workbench.results.ForkEntry;
import workbench.results.Journal;

/** Runs that are interrupted, killed or out of room: each leaves a readable folder, and goes on with {@code --resume}. */
@Timeout(180)
class CutShortTest extends WorkbenchTest {

    @Test
    void anInterruptLeavesAReportOfWhatThereIs() throws Exception {
        var process = workbench.start(workbench.measuring(
                "-w", "factor:numbers=100", "-s", "sequential", "-s", "multi-process", "--width", "2", "--forks", "6"));
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
        assertGoesOn(workbench.results(), 12);
    }

    @Test
    void aParentThatIsKilledLeavesNoChildAlive() throws Exception {
        var process = workbench.start(workbench.measuring(
                "-w",
                "download:images=4,latency-min=1ms,latency-max=2ms",
                "-s",
                "multi-process",
                "--width",
                "2",
                "--forks",
                "6"));
        try (var out = process.inputReader()) {
            assertThat(out.lines()
                            .filter(line -> line.startsWith("round 1 done"))
                            .findFirst())
                    .isPresent();
            var children = process.descendants().toList();
            assertThat(children).isNotEmpty();

            process.destroyForcibly();

            for (var child : children) {
                child.onExit().get(5, TimeUnit.SECONDS);
            }
        }
        assertThat(workbench.journal().end()).isEmpty();
        assertThat(workbench.journal().forks()).hasSizeBetween(1, 5);

        assertGoesOn(workbench.results(), 6);
        assertThat(Files.exists(workbench.results().resolve("work"))).isFalse();
    }

    @Test
    void aRunThatWasCutShortGoesOnWhereItStopped() throws Exception {
        var whole = "-w factor:numbers=50 -s sequential -s fork-join --width 2 --forks 3 --seed 7".split(" ", -1);
        assertThat(workbench.measure(whole).exitCode()).isZero();
        var lines = Files.readAllLines(workbench.results().resolve(Journal.FILE));
        var order = workbench.journal().forks().stream().map(ForkEntry::cell).toList();
        // As after a crash in the middle of a line: the first record and two and a half forks.
        Files.writeString(
                workbench.results().resolve(Journal.FILE),
                String.join("\n", lines.subList(0, 3)) + "\n" + lines.get(3).substring(0, 50));

        var outcome = workbench.call("run", "--resume", workbench.results().toString());

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var journal = workbench.journal();
        assertThat(journal.forks()).extracting(ForkEntry::cell).isEqualTo(order);
        assertThat(journal.resumptions())
                .singleElement()
                .satisfies(resumption -> assertThat(resumption.remarks())
                        .containsExactly("line 4 of results.jsonl was cut off and is set aside"));
        assertThat(journal.end()).map(EndEntry::outcome).contains(EndEntry.Outcome.COMPLETED);
        assertThat(workbench
                        .call("run", "--resume", workbench.results().toString())
                        .err())
                .contains("that run is complete");
    }

    @Test
    void aRunDoesNotGoOnWithAnotherPlanOrOnAnotherMachine() throws Exception {
        workbench.measure("-w", "factor:numbers=50", "-s", "sequential", "--forks", "2");
        var file = workbench.results().resolve(Journal.FILE);
        var lines = Files.readAllLines(file);
        Files.write(
                file, List.of(lines.get(0).replaceFirst("\"memoryBytes\":\\d+", "\"memoryBytes\":1"), lines.get(1)));

        var outcome = workbench.call("run", "--resume", workbench.results().toString(), "-w", "factor:numbers=60");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("cannot resume", "plan was", "factor:numbers=60", "memory was 1, now ");
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void aFileThatCannotGrowStopsTheRunAndLeavesAReadableFolder() throws Exception {
        var command =
                workbench.command(workbench.measuring("-w", "factor:numbers=50", "-s", "sequential", "--forks", "14"));
        // Blocks of 512 or 1,024 bytes, so 5 or 10 KiB: room for some forks.
        var process = new ProcessBuilder(
                Stream.concat(Stream.of("sh", "-c", "ulimit -f 10; exec \"$@\"", "sh"), command.stream())
                        .toList());
        var err = folder.resolve("err");
        var exitCode = process.redirectError(err.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start()
                .waitFor();

        assertThat(exitCode).isEqualTo(1);
        assertThat(err).content().contains("workbench: cannot write", "results.jsonl", "run --resume");
        assertThat(err).content().doesNotContain("\tat ");
        assertThat(workbench.journal().forks()).hasSizeBetween(1, 13);
        assertThat(workbench.journal().remarks()).isEmpty();
    }

    @Test
    void aFullDiskStopsTheRunAndLeavesAReadableFolder() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(ends("mount", "-t", "tmpfs", "-o", "size=160k", "tmpfs", disk.toString()))
                .as("this test needs the right to mount a small file system")
                .isZero();
        try {
            var out = disk.resolve("run");
            var outcome = workbench.call(
                    ("run -w factor:numbers=50 -s sequential --forks 6 --warmup 0s --iterations 200 --iteration-time 1ms --out "
                                    + out)
                            .split(" ", -1));

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.err()).contains("workbench: cannot write", "run --resume");
            assertThat(outcome.err()).doesNotContain("\tat ");
            var journal = Journal.read(out.resolve(Journal.FILE));
            assertThat(journal.forks()).hasSizeBetween(1, 5);
            assertThat(journal.remarks()).isEmpty();
            assertThat(ends("mount", "-o", "remount,size=8m", disk.toString())).isZero();
            assertGoesOn(out, 6);
        } finally {
            assertThat(ends("umount", disk.toString())).isZero();
        }
    }

    private void assertGoesOn(Path run, int forks) throws Exception {
        var outcome = workbench.call("run", "--resume", run.toString());

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var journal = Journal.read(run.resolve(Journal.FILE));
        assertThat(journal.forks())
                .hasSize(forks)
                .allSatisfy(fork -> assertThat(fork.failure()).isNull());
        assertThat(journal.end()).map(EndEntry::outcome).contains(EndEntry.Outcome.COMPLETED);
    }

    private static int ends(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException _) {
            return -1; // there is no such program
        }
    }

    /** By the signal that a shell's background jobs cannot have inherited as ignored, as they have Ctrl-C's. */
    private static void interrupt(Process process) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-TERM", String.valueOf(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
