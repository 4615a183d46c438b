package workbench.launcher;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts the workbench in a JDK that can run it, with the terminal inherited, and exits with its exit code.
 *
 * <p>Ctrl-C reaches both processes; the launcher waits until the workbench has ended its run cleanly.
 */
public final class Launcher {

    private static final String MAIN_CLASS = "workbench.harness.cli.Main";

    /** The options of the workbench's own JVM, one a line; the script of the distribution reads them too. */
    private static final String OPTIONS = "java.options";

    private Launcher() {}

    /**
     * Runs the workbench.
     *
     * @param arguments passed on
     * @throws IOException if it cannot be started
     * @throws InterruptedException if this thread is interrupted while the workbench runs
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var finder = new JdkFinder();
        var home = finder.find();
        if (home.isEmpty()) {
            System.err.println(finder.explain());
            System.exit(1);
            return;
        }
        var classPath = classPath(Launcher.class.getClassLoader());
        warnOfStaleSources(classPath);
        var exitCode = run(command(home.get(), classPath, List.of(arguments)));
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        var workbench = new ProcessBuilder(command).inheritIO().start();
        var ending = new Thread(() -> endInOrder(workbench), "workbench-ending");
        Runtime.getRuntime().addShutdownHook(ending);
        var exitCode = workbench.waitFor();
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            // This JVM is going down already, and the hook waits for the workbench.
        }
        return exitCode;
    }

    /**
     * Passes a termination from outside on to the workbench, and waits while it writes the report of what was measured.
     */
    private static void endInOrder(Process workbench) {
        workbench.destroy();
        try {
            workbench.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path home, List<Path> classPath, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.addAll(options());
        // The workbench ends its run when this process is gone.
        command.add("-Dworkbench.launcher=" + ProcessHandle.current().pid());
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(joining(File.pathSeparator)));
        command.add(MAIN_CLASS);
        command.addAll(arguments);
        return command;
    }

    /** The options of the workbench's JVM. */
    static List<String> options() throws IOException {
        try (var in = Launcher.class.getResourceAsStream(OPTIONS)) {
            if (in == null) {
                throw new IOException(OPTIONS + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** The jars and folders of a class loader: inside {@code exec:java} the property {@code java.class.path} is Maven's. */
    static List<Path> classPath(ClassLoader loader) {
        if (loader instanceof URLClassLoader urls) {
            return Stream.of(urls.getURLs()).map(url -> path(url.toString())).toList();
        }
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static Path path(String url) {
        try {
            return Path.of(new URI(url));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not the path of a file: " + url, e);
        }
    }

    private static void warnOfStaleSources(List<Path> classPath) {
        var project = System.getProperty("workbench.project");
        var stale = project == null ? List.<Path>of() : StaleSources.of(Path.of(project), classPath);
        if (!stale.isEmpty()) {
            System.err.printf(
                    "Warning: these modules were edited after they were built, so older code runs: %s%nTo build them: mvn -q install -DskipTests%n",
                    stale.stream().map(Path::toString).collect(joining(", ")));
        }
    }
}
