package workbench.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as a person uses it; what it finds is tested beside the prober. */
@DisplayName("The command 'probe'")
@Timeout(300)
class ProbeTest {

    @TempDir
    private Path folder;

    private static String file(String name) {
        return Path.of("src/test/resources/probe", name + ".java")
                .toAbsolutePath()
                .toString();
    }

    private Workbench.Outcome probe(String... arguments) throws Exception {
        var all = new String[arguments.length + 1];
        all[0] = "probe";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Workbench(folder).call(all);
    }

    @Test
    @DisplayName("says what was wrong in how many jobs, with which item and strategy, and which seed repeats it")
    void wrong() throws Exception {
        var probe = probe("-w", file("races/SharedBuffer"), "--seed", "42", "--jobs", "80", "--time", "5m");
        assertThat(probe.exitCode()).as(probe.err()).isEqualTo(1);
        assertThat(probe.out().replaceAll("\\R +", " "))
                .startsWith(
                        "Probing shared-buffer: at most 80 jobs in 5m, each of which performs an item at most twice …")
                .containsPattern(
                        "WRONG in \\d+ of 80 jobs: item \\d+ \\(\\d+\\) gave \\w+ instead of \\w+ with [\\w-]+ at width \\d+\\.")
                .contains("--seed 42 repeats it.");
    }

    @Test
    @DisplayName("promises nothing where nothing was found, with chosen strategies, and with a built-in workload")
    void right() throws Exception {
        var probe = probe(
                "-w",
                file("right/OwnBuffer"),
                "-w",
                "factor:numbers=50",
                "-s",
                "fork-join",
                "--jobs",
                "10",
                "--time",
                "5m");
        assertThat(probe.exitCode()).as(probe.err() + probe.out()).isZero();
        assertThat(probe.out().lines())
                .filteredOn(line -> line.equals("No difference in 10 jobs, which proves nothing but is a good sign."))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LeavesThreads | LEFT when all was closed: thread pool-\\d+-thread-1.*, after a job one after another.*
            EndsTheJvm    | ENDED: the JVM ended in job \\d+: exit code 3 with .*
            """)
    @DisplayName("names what keeps a JVM from going on, or from ending")
    void faults(String name, String words) throws Exception {
        var probe = probe("-w", file("faults/" + name), "--jobs", "60", "--time", "5m");
        assertThat(probe.exitCode()).as(probe.err()).isEqualTo(1);
        assertThat(probe.out().replaceAll("\\R +", " ").lines()).as(probe.out()).anyMatch(line -> line.matches(words));
    }

    @Test
    @DisplayName("names a deadlock with its places, and leaves the stacks of all threads")
    void deadlock() throws Exception {
        var process = new Workbench(folder).start("probe", "-w", file("faults/LocksInBothOrders"), "--seed", "3");
        var out = new String(process.getInputStream().readAllBytes(), UTF_8).replaceAll("\\R +", " ");
        assertThat(process.waitFor()).as(out).isEqualTo(1);
        assertThat(out)
                .containsPattern(
                        "DEADLOCK in job \\d+: each waits for a lock that another has: "
                                + "item \\d+ waits at LocksInBothOrders.java:\\d+, item \\d+ waits at LocksInBothOrders.java:\\d+")
                .contains("All its threads are in results/probe-locks-in-both-orders-3-threads.txt.");
        assertThat(Files.readString(folder.resolve("results/probe-locks-in-both-orders-3-threads.txt")))
                .contains("LocksInBothOrders.perform");
    }

    @Test
    @DisplayName("ends when it is interrupted")
    void interrupted() throws Exception {
        var process = new Workbench(folder).start("probe", "-w", file("right/OwnBuffer"), "--time", "5m");
        try (var out = process.inputReader(UTF_8)) {
            assertThat(out.readLine()).startsWith("Probing own-buffer");
            process.destroy();
            assertThat(process.waitFor()).isEqualTo(130);
        }
    }

    @Test
    @DisplayName("names a job that does not end after an interrupt")
    @Tag("long")
    void hangs() throws Exception {
        var process = new Workbench(folder).start("probe", "-w", file("faults/SwallowsInterrupts"), "--time", "5m");
        var out = new String(process.getInputStream().readAllBytes(), UTF_8).replaceAll("\\R +", " ");
        assertThat(process.waitFor()).as(out).isEqualTo(1);
        assertThat(out)
                .containsPattern(
                        "HANGS: job \\d+ does not end: item \\d+ \\w+ at SwallowsInterrupts.java:\\d+ .*, with an interrupt\\.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            probe                         | probe needs something to perform; name it with -w, such as -w Render.java
            probe -w factor --jobs 0      | '0' is not a valid value for --jobs; accepted: a whole number from 1 to
            probe -w factor --time 5      | '5' is not a valid value for --time; accepted: a duration such as
            probe -w factor --seed x      | 'x' is not a valid value for --seed; accepted: a whole number
            probe -w factory              | unknown workload 'factory'
            probe -w factor -s sequential | none of the strategies performs items at once in one JVM; name another with -s
            probe -w factor -s multi-process | none of the strategies performs items at once in one JVM; name another with -s
            probe -w factor -s fork       | unknown strategy 'fork'
            """)
    @DisplayName("refuses what it cannot do, in one line")
    void usage(String command, String message) throws Exception {
        var probe = new Workbench(folder).call(command.split(" "));
        assertThat(probe.exitCode()).isEqualTo(2);
        assertThat(probe.err()).startsWith("workbench: " + message).hasLineCount(1);
    }
}
