package workbench.harness.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Shows a page to the person at the machine, by a command of the system that opens files in the program they chose for them. */
final class Browser {

    /** How long a command may take to say that it cannot open a page; one that still runs then shows it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<List<String>> openers;
    private final Duration patience;

    /**
     * A browser that is opened by one of some commands.
     *
     * @param openers in the order in which they are tried; the address of the page is added to each
     * @param patience how long one may take to fail
     */
    Browser(List<List<String>> openers, Duration patience) {
        this.openers = List.copyOf(openers);
        this.patience = patience;
    }

    /** The browser of this machine. */
    static Browser ofTheSystem() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return new Browser(openers(system), PATIENCE);
    }

    private static List<List<String>> openers(String system) {
        if (system.startsWith("windows")) {
            return List.of(List.of("cmd", "/c", "start", "\"\""));
        }
        return system.startsWith("mac")
                ? List.of(detached("open"))
                : List.of(detached("xdg-open"), detached("wslview"));
    }

    /** A shell that runs a command and ends as it does; where the shell is ended first, the command goes on. */
    static List<String> detached(String... command) {
        return Stream.concat(Stream.of("/bin/sh", "-c", "\"$@\" & wait $!", "sh"), Stream.of(command))
                .toList();
    }

    /**
     * Opens a page.
     *
     * @return whether a command was found that does
     */
    boolean open(URI page) {
        return openers.stream().anyMatch(opener -> isOpened(opener, page));
    }

    private boolean isOpened(List<String> opener, URI page) {
        var command = Stream.concat(opener.stream(), Stream.of(page.toString())).toList();
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroy(); // the shell, so that the browser is no child of the workbench, which ends those
            return true;
        } catch (IOException _) {
            return false; // there is no such command
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
