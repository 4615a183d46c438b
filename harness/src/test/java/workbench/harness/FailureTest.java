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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.results.EndEntry;
import workbench.results.Failure;
import workbench.results.ForkEntry;
import workbench.results.Journal;
import workbench.strategy.Strategy;
import workbench.wording.FailureWords;
import workbench.workload.Workload;

/** Strategies that misbehave, in real runs: each is named, and the others finish. */
@Timeout(600)
class FailureTest extends WorkbenchTest {

    private static final String FIXTURES = "workbench.strategy.testkit.misbehaving.";

    /** Two forks of each strategy that does well, and one of each that fails. */
    private static final int FORKS = 2 * 2 + 12;

    @TempDir
    private static Path shared;

    private static Workbench measured = new Workbench(Path.of(""));

    private static Workbench.Outcome outcome = new Workbench.Outcome(-1, "", "");

    private static List<String> plugins = List.of();

    /** One run with every way to fail, and with two strategies that do well: the project's own and somebody else's. */
    @BeforeAll
    static void measure() throws Exception {
        plugins = plugins();
        var plan = Files.writeString(shared.resolve("plan.yaml"), """
                - workload: factor:numbers=40
                  strategy: [fork-join, foreign, loses-an-item, performs-one-twice, performs-one-too-late,
                      delivers-a-wrong-result, throws, stuck, exits, halts, pretends, killed, exhausts]
                  jvm-option: -Xmx64m
                  fork-timeout: 5m
                - workload: factor:numbers=40
                  strategy: hangs
                  fork-timeout: 8s
                """);
        measured = new Workbench(shared);
        outcome = measured.measure(with(plugins, "--plan", plan.toString(), "--width", "2", "--forks", "2"));
    }

    private static List<String> plugins() throws IOException {
        var jars = List.of(
                PluginJar.naming(
                        shared.resolve("misbehaving.jar"),
                        Strategy.class,
                        Stream.of(
                                        "LosesAnItem",
                                        "PerformsOneTwice",
                                        "PerformsOneTooLate",
                                        "DeliversAWrongResult",
                                        "Throws",
                                        "Hangs")
                                .map(FIXTURES::concat)
                                .toList()),
                jar("Foreign", "job.perform(item);", ""),
                jar("Stuck", "job.perform(item);", "throw new IllegalStateException(\"stuck fast\");"),
                jar("Exits", "System.exit(0);", ""),
                jar("Pretends", "System.exit(137);", ""),
                jar("Halts", "Runtime.getRuntime().halt(7);", ""),
                jar(
                        "Killed",
                        "System.err.println(\"farewell\"); new ProcessBuilder(\"kill\", \"-9\", \"\" + ProcessHandle.current().pid())"
                                + ".start().waitFor(); Thread.currentThread().join();",
                        ""),
                jar(
                        "Exhausts",
                        "var all = new java.util.ArrayList<long[]>(); while (true) { all.add(new long[1 << 20]); }",
                        ""));
        return jars.stream()
                .flatMap(jar -> Stream.of("--strategy-path", jar.toString()))
                .toList();
    }

    private static Path jar(String name, String perform, String close) throws IOException {
        return PluginJar.of(Files.createDirectory(shared.resolve(name)), name, perform, close);
    }

    private static String[] with(List<String> plugins, String... arguments) {
        return Stream.concat(plugins.stream(), Stream.of(arguments)).toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            loses-an-item           | LOST_ITEM     | lost an item
            performs-one-twice      | DOUBLED_ITEM  | twice
            performs-one-too-late   | LATE_ITEM     | item 39 was still performed after run had returned
            delivers-a-wrong-result | WRONG_RESULT  | wrong result
            throws                  | THREW         | FAILED: throws
            hangs                   | DEADLINE      | its threads are in
            stuck                   | THREW         | stuck fast
            exits                   | EXITED        | exit code 0
            halts                   | EXITED        | exit code 7
            pretends                | KILLED        | exit code 137, as after signal 9
            killed                  | KILLED        | exit code 137, as after signal 9: farewell
            exhausts                | OUT_OF_MEMORY | heap
            """)
    void eachWayToFailIsNamed(String strategy, Failure.Kind kind, String message) throws Exception {
        assertThat(failures(measured)).containsEntry(strategy, kind);
        assertThat(outcome.out()).contains("FAILED: " + strategy).containsIgnoringWhitespaces(message);
        assertThat(measured.results().resolve("index.html"))
                .content(StandardCharsets.UTF_8)
                .contains(strategy, FailureWords.kind(kind));
    }

    @Test
    void theOthersFinish() throws Exception {
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(1);
        assertThat(failures(measured)).hasSize(12).doesNotContainKeys("fork-join", "foreign");
        assertThat(measured.journal().forks()).hasSize(FORKS);
        assertThat(measured.journal().end()).map(EndEntry::outcome).contains(EndEntry.Outcome.COMPLETED);
        assertThat(outcome.out()).contains("log: logs/");
    }

    @Test
    void theThreadsOfAForkThatHangsAreWrittenDown() throws Exception {
        try (var logs = Files.list(measured.results().resolve("logs"))) {
            assertThat(logs.filter(file -> file.toString().endsWith("-threads.txt")))
                    .singleElement()
                    .satisfies(file -> assertThat(file).content().contains("misbehaving.Hangs.await"));
        }
    }

    /** As if the run had crashed before the last forks of those that did not fail. */
    @Test
    void aRunGoesOnWithoutThoseThatFailed() throws Exception {
        var lines = Files.readAllLines(measured.results().resolve(Journal.FILE)).stream()
                .filter(line -> !line.startsWith("{\"type\":\"end\"") && !line.contains("\"round\":2"))
                .toList();
        assertThat(lines).hasSize(1 + FORKS - 2);
        Files.write(Files.createDirectories(workbench.results()).resolve(Journal.FILE), lines);

        var resumed = workbench.call(with(
                List.of("run"), with(plugins, "--resume", workbench.results().toString())));

        assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(1);
        assertThat(workbench.journal().forks()).hasSize(FORKS);
        assertThat(failures(workbench)).isEqualTo(failures(measured));
        assertThat(workbench.journal().end()).map(EndEntry::outcome).contains(EndEntry.Outcome.COMPLETED);
    }

    @Test
    void aStrategyFromAJarOfItsOwnIsListedLikeTheOthers() throws Exception {
        assertThat(workbench.call(with(List.of("list"), with(plugins))).out()).contains("a strategy of somebody else");
    }

    @Test
    void aStrategyThatExceedsItsWidthIsNamed() throws Exception {
        var jar = PluginJar.naming(
                folder.resolve("misbehaving.jar"),
                Strategy.class,
                List.of("workbench.strategy.testkit.misbehaving.ExceedsTheWidth"));

        var failed = workbench.measure(
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

        assertThat(failed.exitCode()).as(failed.err()).isEqualTo(1);
        assertThat(failures(workbench)).containsExactly(Map.entry("exceeds-the-width", Failure.Kind.EXCEEDED_WIDTH));
        assertThat(failed.out()).containsIgnoringWhitespaces("had 3 items in flight at once, at a width of 2");
    }

    @Test
    void aForkWhoseJvmDoesNotStartIsNamed() throws Exception {
        var failed = workbench.measure(
                "-w", "factor:numbers=5", "-s", "sequential", "--forks", "1", "--jvm-option", "-XX:NoSuchOption");

        assertThat(failed.exitCode()).as(failed.err()).isEqualTo(1);
        assertThat(failures(workbench)).containsExactly(Map.entry("sequential", Failure.Kind.NOT_STARTED));
        assertThat(failed.out()).containsIgnoringWhitespaces("NoSuchOption");
    }

    /** A token is 32 digits between two slashes. */
    @Test
    void noFileOfARunTellsTheTokenOfItsServer() throws Exception {
        var failed = workbench.measure(
                "-w",
                "download:images=2,profile=local,fault=redirect-loop,fault-rate=1",
                "-s",
                "sequential",
                "-s",
                "multi-process",
                "--width",
                "2",
                "--forks",
                "1");

        assertThat(failed.exitCode()).as(failed.err()).isEqualTo(1);
        assertThat(workbench.journal().forks())
                .hasSize(2)
                .allSatisfy(fork -> assertThat(
                                Objects.requireNonNull(fork.failure()).message())
                        .containsPattern("GET http://127.0.0.1:\\d+/…/images/\\d.(png|jpg): more than 5 redirects"));
        try (var files = Files.walk(workbench.results())) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file)
                            .content(StandardCharsets.ISO_8859_1)
                            .doesNotContainPattern("/[0-9a-f]{32}/"));
        }
    }

    @Test
    void aWorkloadThatCannotBeProvidedFailsAlone() throws Exception {
        var jar = PluginJar.naming(
                folder.resolve("unprovided.jar"), Workload.class, List.of(UnprovidedWorkload.class.getName()));

        var failed = workbench.measure(
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

        assertThat(failed.exitCode()).as(failed.err()).isEqualTo(1);
        assertThat(failures(workbench)).containsExactly(Map.entry("sequential", Failure.Kind.NOT_OPENED));
        assertThat(failed.out()).containsIgnoringWhitespaces("there is no such thing here");
        assertThat(workbench.journal().forks()).hasSize(1 + 2);
    }

    /** How the strategies failed, by name. */
    private static Map<String, Failure.Kind> failures(Workbench workbench) throws IOException {
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
