package workbench.harness.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import workbench.harness.terminal.PlainWriter;
import workbench.parameter.OneLine;
import workbench.parameter.UsageException;
import workbench.wording.ControlCharacters;

/** The workbench on the command line. */
@Command(
        name = "workbench",
        description = "Compares concurrency strategies on the JVM, each combination in fresh JVMs.",
        subcommands = {
            RunCommand.class,
            ProbeCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            HistoryCommand.class,
            ServeCommand.class,
            ListCommand.class,
            NewCommand.class,
            DoctorCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[run|probe|report|compare|history|serve|list|new|doctor]",
        footer = {
            "",
            "The default command is 'run': '-w factor' is 'run -w factor'. 'workbench run --help'",
            "lists its options.",
            "Through Maven:",
            "  mvn -q -pl harness exec:java -Dexec.args=\"run -w factor --width 2\"",
            "",
            "Exit codes: 0 success, 1 a cell failed, 2 wrong usage, 3 slower than allowed and",
            "4 undecided, both only with --fail-if-slower, 130 interrupted."
        })
public final class Main {

    /** A cell failed, or the run could not continue. */
    static final int FAILED = 1;

    /** The command line asks for something that cannot be done. */
    static final int USAGE = 2;

    /** A change is proven to make a cell slower than allowed. */
    static final int SLOWER = 3;

    /** It is proven neither that it does nor that it does not, and that was not to pass. */
    static final int UNDECIDED = 4;

    private static final String DEFAULT_COMMAND = "run";

    /** Runs a command and exits with its code, whatever plugins have left in this JVM. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT); // addresses, file names and figures have the same digits for every user
        var end = ProgramEnd.watch();
        end.exit(execute(arguments));
    }

    /** Runs a command and returns its exit code. */
    public static int execute(String... arguments) {
        return commandLine()
                .setOut(PlainWriter.on(System.out))
                .setErr(PlainWriter.on(System.err))
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(Main::misused)
                .setExecutionExceptionHandler(Main::failed)
                .execute(withCommand(arguments));
    }

    /** The commands and their options. */
    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExpandAtFiles(false); // a report shows what was typed
    }

    /** Puts the default command before options that are not the workbench's own. */
    private static String[] withCommand(String... arguments) {
        var own = arguments.length > 0
                && (!arguments[0].startsWith("-")
                        || Stream.of("-h", "--help", "-V", "--version").anyMatch(arguments[0]::equals));
        return own
                ? arguments
                : Stream.concat(Stream.of(DEFAULT_COMMAND), Stream.of(arguments))
                        .toArray(String[]::new);
    }

    private static int misused(ParameterException e, String... arguments) {
        var err = e.getCommandLine().getErr();
        say(err, e.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("'%s --help' shows what is accepted"
                    .formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
        }
        err.flush();
        return USAGE;
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        return switch (e) {
            case UsageException _ -> say(command.getErr(), e.getMessage(), USAGE);
            case InvalidPathException path ->
                say(command.getErr(), "'%s' is not a path: %s".formatted(path.getInput(), path.getReason()), USAGE);
            case FileSystemException file -> say(command.getErr(), reason(file), FAILED);
            case IOException _ -> say(command.getErr(), e.getMessage(), FAILED);
            default -> throw e;
        };
    }

    /** For some kinds of exception, Java's message is only the name of the file. */
    private static String reason(FileSystemException e) {
        return "%s: %s"
                .formatted(e.getFile(), e.getReason() == null ? e.getClass().getSimpleName() : e.getReason());
    }

    private static int say(PrintWriter err, @Nullable String message, int code) {
        say(err, message);
        return code;
    }

    private static void say(PrintWriter err, @Nullable String message) {
        err.println("workbench: " + ControlCharacters.shown(OneLine.of(String.valueOf(message))));
        err.flush();
    }
}
