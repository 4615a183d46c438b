package workbench.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import workbench.harness.cli.Main;
import workbench.process.ChildLauncher;
import workbench.process.Interrupts;
import workbench.results.Journal;

/**
 * The workbench as a person uses it: a program with arguments, two streams and an exit code. {@link #call} runs it in
 * this JVM; {@link #start} starts it in one of its own, for tests of signals, of kills, of its input and of its working
 * directory.
 */
public final class Workbench {

    /** The optimising JIT and the parallel collector would cost forks that live for a second more than they gain. */
    static final String QUICK_TO_START = " --jvm-option -XX:TieredStopAtLevel=1 --jvm-option -XX:+UseSerialGC";

    private final Path folder;

    /** A workbench with a folder for its results, which is the working directory of {@link #start}. */
    public Workbench(Path folder) {
        this.folder = folder;
    }

    /** How a call of the workbench ended. */
    public record Outcome(int exitCode, String out, String err) {}

    /** Where {@link #measure} has its results. */
    public Path results() {
        return folder.resolve("out");
    }

    /** Runs it to its end in this JVM, and takes over the standard streams meanwhile: one call at a time. */
    public Outcome call(String... arguments) throws IOException {
        return call(UTF_8, arguments);
    }

    /** The same, where the standard streams have a given charset. */
    public Outcome call(Charset charset, String... arguments) throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var ownOut = System.out;
        var ownErr = System.err;
        System.setOut(new PrintStream(out, true, charset));
        System.setErr(new PrintStream(err, true, charset));
        try {
            return new Outcome(Main.execute(arguments), out.toString(charset), err.toString(charset));
        } finally {
            System.setOut(ownOut);
            System.setErr(ownErr);
            // A run has taken the signals that end this JVM.
            Interrupts.handle(_ -> System.exit(1));
        }
    }

    /** Runs a short measurement into {@link #results}. */
    public Outcome measure(String... arguments) throws IOException {
        return call(measuring(arguments));
    }

    /** The same, with pictures. */
    public Outcome measureAndDraw(String... arguments) throws IOException {
        return call(Arrays.stream(measuring(arguments))
                .filter(argument -> !argument.equals("--no-charts"))
                .toArray(String[]::new));
    }

    /**
     * The arguments of a short measurement into {@link #results}, without pictures, and in JVMs that are quick to start unless the
     * arguments say something about JVMs.
     */
    public String[] measuring(String... arguments) {
        var all = new ArrayList<>(List.of(
                "run",
                "--out",
                results().toString(),
                "--no-charts",
                "--warmup",
                "20ms",
                "--iterations",
                "2",
                "--iteration-time",
                "10ms",
                "--quiet-wait",
                "0s"));
        if (Arrays.stream(arguments).noneMatch(argument -> argument.matches("--(jvm-|jdk|plan).*"))) {
            all.addAll(List.of(QUICK_TO_START.strip().split(" ", -1)));
        }
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    /** The journal of {@link #results}. */
    public Journal journal() throws IOException {
        return Journal.read(results().resolve(Journal.FILE));
    }

    /** Starts it in a JVM of its own. */
    public Process start(String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments)).directory(folder.toFile()).start();
    }

    /** The command that starts it. */
    public List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(
                ChildLauncher.javaOf(Path.of(System.getProperty("java.home"))).toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", // It lives for seconds: the optimising JIT would cost more than it gains.
                "-cp",
                System.getProperty("java.class.path"),
                "workbench.harness.cli.Main"));
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }
}
