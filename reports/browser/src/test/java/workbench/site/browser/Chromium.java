package workbench.site.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The browser that is installed on this machine. */
final class Chromium {

    /** What Debian, Ubuntu and Google call it. */
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static final Optional<Path> EXECUTABLE = find();

    private Chromium() {}

    private static Optional<Path> find() {
        var folders = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .toList();
        var found = NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            System.out.println(
                    "The tests in a browser are skipped: none of " + String.join(", ", NAMES) + " is on the PATH.");
        }
        return found;
    }

    /** Whether there is one; the first call prints it if there is none. */
    static boolean isFound() {
        return EXECUTABLE.isPresent();
    }

    /** The file to start. */
    static Path executable() {
        return EXECUTABLE.orElseThrow();
    }
}
