package workbench.strategy.cpython;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import workbench.process.ChildLauncher;
import workbench.process.Patience;
import workbench.workload.Script;

/** Interpreters that are none, played by shell scripts. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
@DisabledOnOs(OS.WINDOWS)
class InterpreterTest {

    private static final ChildLauncher CHILDREN = ChildLauncher.likeThisJvm();

    /** Those of other tests, such as the servers that contracts share. */
    private final Set<ProcessHandle> others =
            ProcessHandle.current().descendants().collect(Collectors.toSet());

    @TempDir
    private Path folder;

    private String fake(String script) throws IOException {
        var fake = Files.writeString(folder.resolve("fake"), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwx------"))
                .toString();
    }

    private Optional<String> look(String script) throws IOException {
        return Interpreter.look(fake(script), CHILDREN, new Patience(Duration.ofSeconds(20)));
    }

    @Test
    void newEnough() throws IOException {
        assertThat(look("echo CPython 3.8.0")).isEmpty();
        assertThat(look("echo CPython 3.14.2")).isEmpty();
    }

    @Test
    void tooOld() throws IOException {
        assertThat(look("echo CPython 3.7.9").orElseThrow())
                .endsWith("/fake is CPython 3.7.9; accepted is CPython 3.8 or newer");
        assertThat(look("echo CPython 2.7.18").orElseThrow()).contains("is CPython 2.7.18; ");
    }

    @Test
    void anotherImplementation() throws IOException {
        assertThat(look("echo PyPy 3.10.14").orElseThrow()).contains("is PyPy 3.10.14; ");
    }

    @Test
    void noPython() throws IOException {
        assertThat(look("echo broken installation >&2; exit 4").orElseThrow())
                .endsWith("/fake is no Python, it ended with exit code 4: broken installation");
        assertThat(look("echo hello").orElseThrow()).endsWith("/fake is no Python, it ended with exit code 0: hello");
    }

    @Test
    void notThere() {
        assertThat(Interpreter.unavailable("no-such-python", CHILDREN))
                .contains("no-such-python cannot be run; accepted is CPython 3.8 or newer, and python=NAME names it");
    }

    @Test
    void hangs() throws IOException {
        var hanging = fake("sleep 1000 & sleep 1000");
        assertThat(Interpreter.look(hanging, CHILDREN, new Patience(Duration.ofMillis(300)))
                        .orElseThrow())
                .endsWith("/fake does not answer within 300ms");
    }

    @Test
    void isAskedOnce() throws IOException {
        var counting = fake("echo asked >> \"$0.log\"; echo CPython 3.9.1");
        for (var time = 0; time < 3; time++) {
            assertThat(Interpreter.unavailable(counting, CHILDREN)).isEmpty();
        }
        assertThat(folder.resolve("fake.log")).hasContent("asked");
    }

    @Test
    void hangsWhenItIsOpened() throws IOException {
        var hanging = fake("echo just a moment >&2; sleep 1000");
        assertRefused(hanging, Duration.ofSeconds(2), "fake was not ready within 2s: just a moment");
    }

    @Test
    void dies() throws IOException {
        assertRefused(
                fake("echo out of order >&2; exit 7"),
                Duration.ofSeconds(20),
                "fake ended with exit code 7, while it prepared none.py: out of order");
    }

    @Test
    void talksRubbish() throws IOException {
        assertRefused(
                fake("echo good morning; cat > /dev/null"),
                Duration.ofSeconds(20),
                "fake sent rubbish instead of an answer: good morning");
    }

    private void assertRefused(String python, Duration patience, String message) {
        var setting = Rehearsed.setting(new CpythonSequential(), python, folder);
        var script = new Script("none.py", "", List.of());
        assertThatThrownBy(() -> CpythonSession.open(
                        python, List.of("sequential", "1", ""), setting, script, new Patience(patience)))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(folder.resolve("python.log")).doesNotExist();
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isSubsetOf(others);
    }
}
