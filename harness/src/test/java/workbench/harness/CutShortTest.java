package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import workbench.results.EndEntry;
import workbench.results.ForkEntry;
import workbench.results.Journal;
import workbench.results.JournalWriter;
import workbench.workload.Workload;

/**
 * Runs that are interrupted, killed or out of room: each leaves a readable folder, and continues with {@code --resume}.
 */
@Timeout(600)
class CutShortTest extends WorkbenchTest {

    @TempDir
    private static Path shared;

    private static List<String> lines = List.of();

    /** A run of two rounds of two cells: its first record, four forks, its end. */
    @BeforeAll
    static void measure() throws Exception {
        var workbench = new Workbench(shared);
        var outcome = workbench.measure(
                "-w factor:numbers=50 -s sequential -s fork-join --width 2 --forks 2 --seed 7".split(" ", -1));
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        lines = Files.readAllLines(workbench.results().resolve(Journal.FILE));
    }

    @Test
    void anInterruptLeavesAReportOfWhatThereIs() throws Exception {
        var process = workbench.start(measuringBehindAGate("-w", "gated:gate=" + folder));
        try (var out = process.inputReader()) {
            awaitSecondRound(out, process);
            var children = process.descendants().toList();
            assertThat(children).as("a fork and its two workers").hasSize(3);

            var second = workbench.call(resuming(workbench.results()));
            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.err()).contains("is in use by process " + process.pid() + " since ");

            interrupt(process);

            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            assertEnd(children);
            assertOrphansEnd();
        } finally {
            process.destroyForcibly();
        }
        assertThat(workbench.journal().end()).map(EndEntry::outcome).contains(EndEntry.Outcome.INTERRUPTED);
        assertThat(workbench.journal().forks()).hasSize(1);
        assertThat(workbench.results().resolve("index.html")).isNotEmptyFile();
        assertThat(Files.exists(workbench.results().resolve("work"))).isFalse();
        assertGoesOn(workbench.results(), 2);
    }

    @Test
    void aParentThatIsKilledLeavesNoChildAlive() throws Exception {
        var process = workbench.start(measuringBehindAGate(
                "-w", "download:images=2,latency-min=1ms,latency-max=2ms", "-w", "gated:gate=" + folder));
        try (var out = process.inputReader()) {
            awaitSecondRound(out, process);
            var children = process.descendants().toList();
            assertThat(children).as("a server, a fork and its two workers").hasSize(4);

            process.destroyForcibly();

            assertEnd(children);
            assertOrphansEnd();
        }
        assertThat(workbench.journal().end()).isEmpty();
        assertThat(workbench.journal().forks()).hasSizeBetween(2, 3);

        assertGoesOn(workbench.results(), 4);
        assertThat(Files.exists(workbench.results().resolve("work"))).isFalse();
    }

    /** A measurement with two workers that in its second round waits at the gate in {@link #folder}. */
    private String[] measuringBehindAGate(String... workloads) throws IOException {
        var jar = PluginJar.naming(folder.resolve("gated.jar"), Workload.class, List.of(GatedWorkload.class.getName()));
        var fixed = Stream.of("-s", "multi-process", "--width", "2", "--forks", "2", "--workload-path", jar.toString());
        return workbench.measuring(Stream.concat(fixed, Stream.of(workloads)).toArray(String[]::new));
    }

    private void awaitSecondRound(BufferedReader out, Process process) throws InterruptedException {
        assertThat(out.lines().filter(line -> line.startsWith("round 1 done")).findFirst())
                .isPresent();
        while (!Stream.of("waiting-0", "waiting-1").map(folder::resolve).allMatch(Files::exists)) {
            assertThat(process.waitFor(10, TimeUnit.MILLISECONDS))
                    .as("the run waits at the gate")
                    .isFalse();
        }
    }

    private static void assertEnd(List<ProcessHandle> processes) throws Exception {
        for (var process : processes) {
            process.onExit().get(2, TimeUnit.MINUTES);
        }
    }

    /** Only Linux tells which processes are whose once their parents have ended. */
    private void assertOrphansEnd() throws IOException {
        if (!OS.LINUX.isCurrentOs()) {
            return;
        }
        try (var files = Files.list(folder)) {
            var orphans = files.filter(file -> file.getFileName().toString().startsWith("orphan-"))
                    .toList();
            assertThat(orphans).hasSize(2);
            for (var orphan : orphans) {
                assertThat(runs(Long.parseLong(Files.readString(orphan).strip())))
                        .isFalse();
            }
        }
    }

    /** One that nobody collects stays in the table of processes. */
    private static boolean runs(long pid) {
        try {
            return !Files.readString(Path.of("/proc", String.valueOf(pid), "stat"))
                    .contains(") Z ");
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void aRunThatWasCutShortGoesOnWhereItStopped() throws Exception {
        var order = forks(shared.resolve("out"));
        // As after a crash in the middle of a line: the first record and two and a half forks.
        write(String.join("\n", lines.subList(0, 3)) + "\n" + lines.get(3).substring(0, 50));

        var outcome = workbench.call("run", "--resume", workbench.results().toString());

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var journal = workbench.journal();
        assertThat(forks(workbench.results())).hasSize(4).isEqualTo(order);
        assertThat(journal.resumptions())
                .singleElement()
                .satisfies(resumption -> assertThat(resumption.remarks())
                        .containsExactly("line 4 of results.jsonl is set aside: it was cut off"));
        assertThat(journal.end()).map(EndEntry::outcome).contains(EndEntry.Outcome.COMPLETED);
        assertThat(workbench
                        .call("run", "--resume", workbench.results().toString())
                        .err())
                .contains("that run is complete");
    }

    @Test
    void aDamagedForkIsMeasuredAgain() throws Exception {
        var damaged = new ArrayList<>(lines);
        damaged.set(2, lines.get(2).replaceFirst("\"round\":1", "\"round\":2"));
        write(String.join("\n", damaged) + "\n");

        var outcome = workbench.call("run", "--resume", workbench.results().toString());

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .containsIgnoringWhitespaces("line 3 of results.jsonl is set aside: its checksum does not match");
        assertThat(forks(workbench.results())).containsExactlyInAnyOrderElementsOf(forks(shared.resolve("out")));
        assertThat(workbench.journal().remarks()).isEmpty();
        assertThat(workbench.results().resolve(JournalWriter.SET_ASIDE)).hasContent(damaged.get(2));
    }

    private static List<String> forks(Path run) throws IOException {
        return Journal.read(run.resolve(Journal.FILE)).forks().stream()
                .map(ForkEntry::cell)
                .toList();
    }

    @Test
    void aRunDoesNotGoOnWithAnotherPlanOrOnAnotherMachine() throws Exception {
        var elsewhere =
                lines.get(0).replaceFirst("\"memoryBytes\":\\d+", "\"memoryBytes\":1") + "\n" + lines.get(1) + "\n";
        write(elsewhere.replaceAll(",\"sum\":\"\\w+\"}", "}"));

        var outcome = workbench.call(
                "run",
                "--resume",
                workbench.results().toString(),
                "-w",
                "factor:numbers=60",
                "-w",
                "factor:numbers=70",
                "--margin",
                "5%",
                "--overall",
                "strategies",
                "--question",
                "loss");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .contains(
                        "cannot resume",
                        "the plan; its options; margin was not given, now 0.05; overall was not given, now strategies; question was not given, now loss; ",
                        "memory was 1, now ");
        assertThat(Files.readAllLines(workbench.results().resolve(Journal.FILE)))
                .hasSize(2);
    }

    private void write(String journal) throws IOException {
        Files.writeString(Files.createDirectories(workbench.results()).resolve(Journal.FILE), journal);
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
        assumeThat(ends("mount", "-t", "tmpfs", "-o", "size=80k", "tmpfs", disk.toString()))
                .as("this test needs the right to mount a small file system")
                .isZero();
        try {
            var out = disk.resolve("run");
            var outcome = workbench.call(
                    ("run -w factor:numbers=50 -s sequential --forks 4 --warmup 0s --iterations 200 --iteration-time 1ms --quiet-wait 0s --no-charts --out "
                                    + out)
                            .split(" ", -1));

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.err()).contains("workbench: cannot write", "run --resume");
            assertThat(outcome.err()).doesNotContain("\tat ");
            var journal = Journal.read(out.resolve(Journal.FILE));
            assertThat(journal.forks()).hasSizeBetween(1, 3);
            assertThat(journal.remarks()).isEmpty();
            assertThat(ends("mount", "-o", "remount,size=8m", disk.toString())).isZero();
            assertGoesOn(out, 4);
        } finally {
            assertThat(ends("umount", disk.toString())).isZero();
        }
    }

    private void assertGoesOn(Path run, int forks) throws Exception {
        Files.createFile(folder.resolve("open")); // the gate

        var outcome = workbench.call(resuming(run));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var journal = Journal.read(run.resolve(Journal.FILE));
        assertThat(journal.forks())
                .hasSize(forks)
                .allSatisfy(fork -> assertThat(fork.failure()).isNull());
        assertThat(journal.end()).map(EndEntry::outcome).contains(EndEntry.Outcome.COMPLETED);
    }

    private String[] resuming(Path run) {
        var resuming = Stream.of("run", "--resume", run.toString());
        var gated = folder.resolve("gated.jar");
        var plugins = Files.exists(gated) ? Stream.of("--workload-path", gated.toString()) : Stream.<String>empty();
        return Stream.concat(resuming, plugins).toArray(String[]::new);
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

    /** Sends SIGTERM: unlike SIGINT, the background jobs of a shell cannot have inherited it as ignored. */
    private static void interrupt(Process process) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-TERM", String.valueOf(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
