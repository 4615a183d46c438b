package workbench.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import workbench.process.ChildLauncher;
import workbench.results.Journal;

/** The workbench as a person meets it: a program in a JVM of its own, with arguments, two streams and an exit code. */
public final class Workbench {

    private final Path folder;

    /** A workbench whose working directory is a folder. */
    public Workbench(Path folder) {
        this.folder = folder;
    }

    /** How a call of the workbench ended. */
    public record Outcome(int exitCode, String out, String err) {}

    /** Where {@link #measure} has its results. */
    public Path results() {
        return folder.resolve("out");
    }

    /** Runs it to its end. */
    public Outcome call(String... arguments) throws IOException, InterruptedException {
        var process = start(arguments);
        var out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        var err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        return new Outcome(process.waitFor(), out.join(), err.join());
    }

    /** Runs a short measurement into {@link #results}. */
    public Outcome measure(String... arguments) throws IOException, InterruptedException {
        return call(measuring(arguments));
    }

    /** The arguments of a short measurement into {@link #results}. */
    public String[] measuring(String... arguments) {
        var all = new ArrayList<>(List.of(
                "run",
                "--out",
                results().toString(),
                "--warmup",
                "20ms",
                "--iterations",
                "2",
                "--iteration-time",
                "10ms",
                "--quiet-wait",
                "0s"));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    /** What stands in the journal of {@link #results}. */
    public Journal journal() throws IOException {
        return Journal.read(results().resolve(Journal.FILE));
    }

    /** Starts it. */
    public Process start(String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments)).directory(folder.toFile()).start();
    }

    /** The command that starts it. */
    public List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(
                ChildLauncher.javaOf(Path.of(System.getProperty("java.home"))).toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "workbench.harness.cli.Main"));
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
