package workbench.strategy.cpython;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.process.ChildLauncher;
import workbench.strategy.ItemFailedException;
import workbench.strategy.Strategy;

/** What goes wrong in Python is told in one sentence, and leaves neither process nor file behind. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class TroubleTest {

    static final Strategy[] ALL = {new CpythonSequential(), new CpythonThreads(), new CpythonProcesses()};

    /** Those of other tests, such as the servers that contracts share. */
    private final Set<ProcessHandle> others =
            ProcessHandle.current().descendants().collect(Collectors.toSet());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("ALL")
    void whatAnItemPrintsOrReadsIsNoMessage(Strategy strategy) throws Exception {
        var rehearsed = Rehearsed.of(strategy, "print", folder);
        try (var session = rehearsed.open()) {
            session.run(rehearsed.job());
            assertThat(rehearsed.job().verify()).isNotEmpty();
            assertThat(session.effective())
                    .containsEntry("implementation", "CPython")
                    .containsEntry("clock", "the same as in Java")
                    .hasEntrySatisfying(
                            "version", version -> assertThat(version).matches("3\\.\\d+\\..+"))
                    .hasEntrySatisfying("build", build -> assertThat(build).contains("GIL"))
                    .hasEntrySatisfying("interpreter", name -> assertThat(name).doesNotContain("/"));
        }
    }

    @Test
    void threadsMayBeMadeWithALambda() throws Exception {
        var rehearsed = Rehearsed.of(new CpythonThreads(), "fail", folder).with(Map.of("style", "lambda"));
        try (var session = rehearsed.open()) {
            assertThatThrownBy(() -> session.run(rehearsed.job())).hasMessage("item 3 threw: KeyError: 'grüße'");
        }
        var next = Rehearsed.of(new CpythonThreads(), "print", folder).with(Map.of("style", "lambda"));
        try (var session = next.open()) {
            session.run(next.job());
            assertThat(next.job().verify()).isNotEmpty();
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                        arguments("fail", "item 3 threw: KeyError: 'grüße'"),
                        arguments("leave", "item 3 threw: SystemExit: 5"),
                        arguments("long", "item 3 threw: its result has 5 bytes, 1 too many"),
                        arguments("short", "item 3 threw: its result has 1 bytes, too few"))
                .flatMap(one -> Stream.of(ALL).map(strategy -> arguments(strategy, one.get()[0], one.get()[1])));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failureOfAnItemIsTold(Strategy strategy, String does, String message) throws Exception {
        var rehearsed = Rehearsed.of(strategy, does, folder);
        try (var session = rehearsed.open()) {
            assertThatThrownBy(() -> session.run(rehearsed.job()))
                    .isInstanceOf(ItemFailedException.class)
                    .hasMessage(message);
        }
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                arguments(
                        ALL[0], "exit", "python3 ended with exit code 3, in the midst of 20 items: leaving on purpose"),
                arguments(
                        ALL[1], "exit", "python3 ended with exit code 3, in the midst of 20 items: leaving on purpose"),
                arguments(
                        ALL[2],
                        "exit",
                        "python3 ended with exit code 1, in the midst of 20 items: leaving on purpose\n"
                                + "a worker process ended with exit code 3"),
                arguments(
                        ALL[0],
                        "kill",
                        "python3 ended with exit code 137, as after signal 9, in the midst of 20 items"),
                arguments(
                        ALL[1],
                        "kill",
                        "python3 ended with exit code 137, as after signal 9, in the midst of 20 items"),
                arguments(
                        ALL[2],
                        "kill",
                        "python3 ended with exit code 1, in the midst of 20 items: a worker process ended with exit code -9"),
                arguments(ALL[0], "rubbish", "python3 sent rubbish instead of an answer: rubbish"),
                arguments(ALL[1], "rubbish", "python3 sent rubbish instead of an answer: rubbish"));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void endOfTheProcessIsToldAndTheNextJobGetsAnotherOne(Strategy strategy, String does, String message)
            throws Exception {
        var rehearsed = Rehearsed.of(strategy, does, folder);
        try (var session = rehearsed.open()) {
            for (var time = 0; time < 2; time++) {
                assertThatThrownBy(() -> session.run(rehearsed.job().next())).hasMessageEndingWith(message);
                assertThat(pythons()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void processThatIsKilledIsToldAndLeavesNoOrphan(Strategy strategy) throws Exception {
        var rehearsed = Rehearsed.of(strategy, "stay", folder);
        try (var session = rehearsed.open()) {
            var processes = pythons().toList();
            var main = ProcessHandle.current()
                    .children()
                    .filter(processes::contains)
                    .findFirst()
                    .orElseThrow();
            assertThat(processes).hasSize(strategy instanceof CpythonProcesses ? 3 : 1);
            main.destroyForcibly();
            assertThatThrownBy(() -> session.run(rehearsed.job()))
                    .hasMessageContaining("python3 ended with exit code 137, as after signal 9");
            assertThat(processes).noneMatch(TroubleTest::runs);
        }
    }

    @Test
    void processesEndWithAKilledParentEvenInTheMidstOfAnItem() throws Exception {
        Rehearsed.of(new CpythonProcesses(), "stay", folder); // to skip the test where there is no Python
        var parent = new ProcessBuilder(
                        ChildLauncher.likeThisJvm().java().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledParent.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(parent.inputReader().readLine()).isEqualTo("opened");
            var processes = parent.descendants().toList();
            assertThat(processes).hasSize(3).allMatch(TroubleTest::runs);
            parent.destroyForcibly().waitFor();
            for (var process : processes) {
                process.onExit().get(60, TimeUnit.SECONDS);
            }
        } finally {
            parent.destroyForcibly();
            Files.deleteIfExists(folder.resolve("python.log"));
        }
    }

    @Test
    void scriptThatCannotPrepareIsTold() throws Exception {
        var rehearsed = Rehearsed.of(new CpythonThreads(), "refuse", folder);
        assertThatThrownBy(rehearsed::open)
                .isInstanceOf(IOException.class)
                .hasMessage("python3 cannot prepare awkward.py: ImportError: no module for this");
    }

    @Test
    void resultThatIsNoneIsTold() throws Exception {
        var rehearsed = Rehearsed.of(new CpythonThreads(), "nothing", folder);
        try (var session = rehearsed.open()) {
            assertThatThrownBy(() -> session.run(rehearsed.job()))
                    .hasMessageContaining("item 3 threw: TypeError: the result of an item is no bytes but NoneType");
        }
    }

    @Test
    void workloadWithoutAScriptIsTold() throws Exception {
        var rehearsed = Rehearsed.of(new CpythonThreads(), "python3", "java", folder);
        assertThatThrownBy(rehearsed::open).hasMessage("awkward has no code in cpython");
    }

    @Test
    void sessionThatIsClosedEndsWhateverRuns() throws Exception {
        var rehearsed = Rehearsed.of(new CpythonProcesses(), "stay", folder);
        var session = rehearsed.open();
        var caller = Thread.ofVirtual()
                .start(() -> assertThatThrownBy(() -> session.run(rehearsed.job()))
                        .isInstanceOf(InterruptedException.class));
        caller.interrupt();
        assertThat(caller.join(Duration.ofSeconds(60))).isTrue();
        session.close();
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        assertThat(pythons()).isEmpty();
    }

    private Stream<ProcessHandle> pythons() {
        return ProcessHandle.current()
                .descendants()
                .filter(one -> !others.contains(one))
                .filter(TroubleTest::runs);
    }

    /** One that nobody collects stays in the table of processes. */
    private static boolean runs(ProcessHandle process) {
        try {
            return !Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"))
                    .contains(") Z ");
        } catch (IOException _) {
            return false;
        }
    }
}
