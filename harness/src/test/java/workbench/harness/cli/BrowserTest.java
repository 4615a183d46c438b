package workbench.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a report is opened, by commands that stand in for those of the system. */
class BrowserTest {

    private static final URI PAGE = URI.create("file:///a%20b/index.html");

    private static final Duration LONG = Duration.ofMinutes(5);

    private static final List<String> NONE = List.of("no-such-command");

    private static final List<String> FAILING = List.of("/bin/sh", "-c", "exit 3");

    @TempDir
    private Path folder;

    @BeforeEach
    void requireAShell() {
        assumeThat(Path.of("/bin/sh")).as("a POSIX shell").isExecutable();
    }

    @Test
    void theFirstCommandThatCanOpensThePage() throws IOException {
        var browser = new Browser(List.of(NONE, FAILING, writing("first"), writing("second")), LONG);

        assertThat(browser.open(PAGE)).isTrue();
        assertThat(folder.resolve("first")).hasContent(PAGE.toString());
        assertThat(folder.resolve("second")).doesNotExist();
    }

    @Test
    void whereNoneCanItSaysSo() {
        assertThat(new Browser(List.of(), LONG).open(PAGE)).isFalse();
        assertThat(new Browser(List.of(NONE, FAILING), LONG).open(PAGE)).isFalse();
    }

    /** Where a command does not return, it is the browser, and the shell that waits for it is ended. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aBrowserOutlivesTheShellThatStartedIt() throws Exception {
        var fifos = Stream.of("started", "gate", "closed").map(folder::resolve).toList();
        var make = Stream.concat(Stream.of("mkfifo"), fifos.stream().map(Path::toString));
        assertThat(new ProcessBuilder(make.toList()).start().waitFor()).isZero();
        var browsing = "cd \"$0\" && echo > started && read line < gate && echo > closed";

        var shell = new ProcessBuilder(Browser.detached("/bin/sh", "-c", browsing, folder.toString())).start();
        Files.readString(fifos.getFirst());
        shell.destroy();
        shell.waitFor();

        Files.writeString(fifos.get(1), "close\n");
        assertThat(Files.readString(fifos.getLast())).isNotEmpty();
    }

    private List<String> writing(String name) {
        return List.of(
                "/bin/sh",
                "-c",
                "printf %s \"$1\" > \"$0\"",
                folder.resolve(name).toString());
    }
}
