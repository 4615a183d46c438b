package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbench.results.EndEntry;
import workbench.results.Failure;
import workbench.results.ForkEntry;
import workbench.results.Journal;
import workbench.strategy.Strategy;
import workbench.workload.Workload;

/** Strategies that misbehave, in real runs: each is named, and the others finish. */
@Timeout(180)
class FailureTest extends WorkbenchTest {

    @Test
    void everyBrokenRuleThatSpoilsAResultOrNeverEndsIsNamed() throws Exception {
        var fixtures = "workbench.strategy.testkit.misbehaving.";
        var jar = PluginJar.naming(
                folder.resolve("misbehaving.jar"),
                Strategy.class,
                List.of(
                        fixtures + "LosesAnItem",
                        fixtures + "PerformsOneTwice",
                        fixtures + "DeliversAWrongResult",
                        fixtures + "Throws",
                        fixtures + "Hangs"));

        var outcome = workbench.measure(
                "--strategy-path",
                jar.toString(),
                "--fork-timeout",
                "5s",
                "--width",
                "2",
                "--forks",
                "2",
                "-w",
                "factor:numbers=40",
                "-s",
                "fork-join",
                "-s",
                "loses-an-item",
                "-s",
                "performs-one-twice",
                "-s",
                "delivers-a-wrong-result",
                "-s",
                "throws",
                "-s",
                "hangs");

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(1);
        assertThat(failures())
                .containsEntry("loses-an-item", Failure.Kind.LOST_ITEM)
                .containsEntry("performs-one-twice", Failure.Kind.DOUBLED_ITEM)
                .containsEntry("delivers-a-wrong-result", Failure.Kind.WRONG_RESULT)
                .containsEntry("throws", Failure.Kind.THREW)
                .containsEntry("hangs", Failure.Kind.DEADLINE)
                .doesNotContainKey("fork-join");
        assertThat(workbench.journal().forks()).hasSize(2 + 5);
        assertThat(workbench.journal().end()).map(EndEntry::outcome).contains(EndEntry.Outcome.COMPLETED);
        assertThat(outcome.out()).contains("FAILED: hangs", "FAILED: loses-an-item", "log: logs/");
        assertThat(workbench.results().resolve("index.html"))
                .content(StandardCharsets.UTF_8)
                .contains("hangs", "deadline passed", "loses-an-item", "lost an item");
        assertThat(outcome.out()).containsIgnoringWhitespaces("its threads are in");
        assertThat(threads()).content().contains("misbehaving.Hangs.await");
        assertGoesOnWithoutThem(jar);
    }

    /** As after a crash before the last fork of the one that did not fail. */
    private void assertGoesOnWithoutThem(Path jar) throws Exception {
        var file = workbench.results().resolve(Journal.FILE);
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("{\"type\":\"end\"") && !line.contains("\"round\":2"))
                        .toList());

        var outcome =
                workbench.call("run", "--resume", workbench.results().toString(), "--strategy-path", jar.toString());

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(1);
        assertThat(workbench.journal().forks()).hasSize(2 + 5);
        assertThat(failures()).hasSize(5);
        assertThat(workbench.journal().end()).map(EndEntry::outcome).contains(EndEntry.Outcome.COMPLETED);
    }

    private Path threads() throws IOException {
        try (var logs = Files.list(workbench.results().resolve("logs"))) {
            return logs.filter(file -> file.toString().endsWith("-threads.txt"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aStrategyThatExceedsItsWidthIsNamed() throws Exception {
        var jar = PluginJar.naming(
                folder.resolve("misbehaving.jar"),
                Strategy.class,
                List.of("workbench.strategy.testkit.misbehaving.ExceedsTheWidth"));

        var outcome = workbench.measure(
                "--strategy-path",
                jar.toString(),
                "-w",
                "download:images=6,latency-min=50ms,latency-max=50ms",
                "-s",
                "exceeds-the-width",
                "--width",
                "2",
                "--forks",
                "1");

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(1);
        assertThat(failures()).containsExactly(Map.entry("exceeds-the-width", Failure.Kind.EXCEEDED_WIDTH));
        assertThat(outcome.out()).containsIgnoringWhitespaces("had 3 items in flight at once, at a width of 2");
    }

    @Test
    void aStrategyFromAJarOfItsOwnIsMeasuredLikeTheOthers() throws Exception {
        var jar = PluginJar.of(folder, "Mine", "job.perform(item);", "");

        var outcome = workbench.measure(
                "--strategy-path",
                jar.toString(),
                "-w",
                "factor:numbers=40",
                "-s",
                "mine",
                "-s",
                "sequential",
                "--forks",
                "1");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(workbench.journal().forks()).hasSize(2);
        assertThat(failures()).isEmpty();
        assertThat(workbench.call("list", "--strategy-path", jar.toString()).out())
                .contains("a strategy of somebody else");
    }

    @Test
    void aStrategyThatCannotCloseFails() throws Exception {
        assertDies("job.perform(item);", "throw new IllegalStateException(\"stuck\");", Failure.Kind.THREW, "stuck");
    }

    @Test
    void aForkThatExitsByItselfIsNamed() throws Exception {
        assertDies("System.exit(0);", Failure.Kind.EXITED, "exit code 0");
    }

    @Test
    void aForkThatHaltsIsNamed() throws Exception {
        assertDies("Runtime.getRuntime().halt(7);", Failure.Kind.EXITED, "exit code 7");
    }

    @Test
    void aForkWhoseJvmDoesNotStartIsNamed() throws Exception {
        var outcome = workbench.measure(
                "-w", "factor:numbers=5", "-s", "sequential", "--forks", "1", "--jvm-option", "-XX:NoSuchOption");

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(1);
        assertThat(failures()).containsExactly(Map.entry("sequential", Failure.Kind.NOT_STARTED));
        assertThat(outcome.out()).containsIgnoringWhitespaces("NoSuchOption");
    }

    @Test
    void aForkThatIsKilledIsNamedWithItsLastWords() throws Exception {
        assertDies(
                "System.err.println(\"farewell\"); new ProcessBuilder(\"kill\", \"-9\", \"\" + ProcessHandle.current().pid())"
                        + ".start().waitFor(); Thread.currentThread().join();",
                Failure.Kind.KILLED,
                "signal 9: farewell");
    }

    @Test
    void aForkThatRunsOutOfMemoryIsNamed() throws Exception {
        assertDies(
                "var all = new java.util.ArrayList<long[]>(); while (true) { all.add(new long[1 << 20]); }",
                Failure.Kind.OUT_OF_MEMORY,
                "heap");
    }

    private void assertDies(String perform, Failure.Kind kind, String message) throws Exception {
        assertDies(perform, "", kind, message);
    }

    private void assertDies(String perform, String close, Failure.Kind kind, String message) throws Exception {
        var jar = PluginJar.of(folder, "Dies", perform, close);

        var outcome = workbench.measure(
                "--strategy-path",
                jar.toString(),
                "-w",
                "factor:numbers=5",
                "-s",
                "dies",
                "-s",
                "sequential",
                "--forks",
                "1",
                "--jvm-option",
                "-Xmx64m");

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(1);
        assertThat(failures()).containsExactly(Map.entry("dies", kind));
        assertThat(outcome.out()).containsIgnoringWhitespaces(message);
        assertThat(workbench.journal().forks()).hasSize(2);
    }

    @Test
    void aWorkloadThatCannotBeProvidedFailsAlone() throws Exception {
        var jar = PluginJar.naming(
                folder.resolve("unprovided.jar"), Workload.class, List.of(UnprovidedWorkload.class.getName()));

        var outcome = workbench.measure(
                "--workload-path",
                jar.toString(),
                "-w",
                "unprovided",
                "-w",
                "factor:numbers=5",
                "-s",
                "sequential",
                "--forks",
                "2");

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(1);
        assertThat(failures()).containsExactly(Map.entry("sequential", Failure.Kind.NOT_OPENED));
        assertThat(outcome.out()).containsIgnoringWhitespaces("there is no such thing here");
        assertThat(workbench.journal().forks()).hasSize(1 + 2);
    }

    /** How the strategies failed, by name. */
    private Map<String, Failure.Kind> failures() throws IOException {
        var journal = workbench.journal();
        var names = journal.run().cells().stream()
                .collect(Collectors.toMap(
                        cell -> cell.id(), cell -> cell.strategy().name()));
        return journal.forks().stream()
                .filter(fork -> fork.failure() != null)
                .collect(Collectors.toMap(
                        fork -> name(names, fork),
                        fork -> Objects.requireNonNull(fork.failure()).kind()));
    }

    private static String name(Map<String, String> names, ForkEntry fork) {
        return Objects.requireNonNull(names.get(fork.cell()));
    }
}
