package workbench.process;

import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import workbench.parameter.Durations;

/**
 * How children are started: which {@code java}, which class path, which options, and what of the environment. Immutable and
 * thread-safe.
 *
 * @param java the {@code java} executable
 * @param classPath jars and class folders, in order
 * @param options JVM options that every child gets, such as {@code -Xmx1g}
 * @param secrets what of the environment no child gets
 */
public record ChildLauncher(Path java, List<Path> classPath, List<String> options, Secrets secrets) {

    /** Environment variables from which a JVM would take options that the report does not show. */
    private static final Set<String> HIDDEN_OPTIONS = Set.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    /** How long a new JVM may take to connect to its parent. */
    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    /**
     * Copies the lists.
     *
     * @param java the {@code java} executable
     * @param classPath jars and class folders, in order
     * @param options JVM options that every child gets
     * @param secrets what of the environment no child gets
     */
    public ChildLauncher {
        classPath = List.copyOf(classPath);
        options = List.copyOf(options);
    }

    /**
     * A launcher of children that get all of the environment but hidden options.
     *
     * @param java the {@code java} executable
     * @param classPath jars and class folders, in order
     * @param options JVM options that every child gets
     */
    public ChildLauncher(Path java, List<Path> classPath, List<String> options) {
        this(java, classPath, options, Secrets.NONE);
    }

    /** {@return a launcher of children like this JVM: its {@code java}, its class path, and no options} */
    public static ChildLauncher likeThisJvm() {
        var classPath = Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
        return new ChildLauncher(javaOf(Path.of(System.getProperty("java.home"))), classPath, List.of());
    }

    /**
     * The {@code java} executable of a JDK.
     *
     * @param home the JDK's folder
     * @return the path of the executable, whether or not it exists
     */
    public static Path javaOf(Path home) {
        var windows = System.getProperty("os.name", "").startsWith("Windows");
        return home.resolve("bin").resolve(windows ? "java.exe" : "java");
    }

    /**
     * A launcher that uses another {@code java} executable.
     *
     * @param other the executable
     * @return a launcher that is otherwise equal
     */
    public ChildLauncher withJava(Path other) {
        return new ChildLauncher(other, classPath, options, secrets);
    }

    /**
     * A launcher that gives children more JVM options.
     *
     * @param more options to follow those it has
     * @return a launcher that is otherwise equal
     */
    public ChildLauncher withOptions(List<String> more) {
        return new ChildLauncher(
                java, classPath, Stream.concat(options.stream(), more.stream()).toList(), secrets);
    }

    /**
     * A launcher that gives children more classes.
     *
     * @param more jars or class folders to follow those it has
     * @return a launcher that is otherwise equal
     */
    public ChildLauncher withClassPath(List<Path> more) {
        return new ChildLauncher(
                java, Stream.concat(classPath.stream(), more.stream()).toList(), options, secrets);
    }

    /**
     * A launcher that withholds more of the environment from children.
     *
     * @param more the names of variables to withhold besides those it withholds already
     * @return a launcher that is otherwise equal
     */
    public ChildLauncher withSecrets(Set<String> more) {
        return new ChildLauncher(java, classPath, options, secrets.and(more));
    }

    /**
     * Starts a JVM and waits until it has connected.
     *
     * @param mainClass its main class, which calls {@link Parent#connect} with its first argument
     * @param arguments what the main class gets after that
     * @param log the file to which its standard output and error are appended; its first and last megabyte are kept
     * @return the child; close it
     * @throws IOException if it could not be started, ended before it connected, or did not connect within 30 s; the
     *     message holds the end of its log
     */
    public Child start(Class<?> mainClass, List<String> arguments, Path log) throws IOException {
        return start(mainClass, arguments, log, new Patience(START_TIMEOUT));
    }

    /**
     * Starts a JVM and waits until it has connected, for as long as a patience lasts.
     *
     * @param mainClass its main class, which calls {@link Parent#connect} with its first argument
     * @param arguments what the main class gets after that
     * @param log the file to which its standard output and error are appended; its first and last megabyte are kept
     * @param patience how long it may take
     * @return the child; close it
     * @throws IOException if it could not be started, ended before it connected, or did not connect in time; the
     *     message holds the end of its log
     */
    public Child start(Class<?> mainClass, List<String> arguments, Path log, Patience patience) throws IOException {
        var mark = Mark.fresh();
        // A socket's path is limited to about 100 bytes, so it goes into the temporary folder, not into the run's.
        var folder = TemporaryFiles.newFolder(mark);
        var socket = folder.resolve("s");
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            var process = builder(command(mainClass, socket, arguments), mark)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            BoundedLog.watch(process, log);
            try {
                process.getOutputStream().close();
                return new Child(process, mark, accept(server, process, patience), log);
            } catch (IOException e) {
                var why = whyUnconnected(process, patience);
                process.destroyForcibly();
                mark.endAll(); // what it has started by then
                throw new IOException("%s %s%s".formatted(mainClass.getSimpleName(), why, Child.lastWords(log)), e);
            }
        } finally {
            TemporaryFiles.delete(socket);
            TemporaryFiles.delete(folder);
        }
    }

    /**
     * Starts a program that is no JVM and talks over its standard input and output. It should exit at the end of its input.
     *
     * @param command the program, as a path or a name on the {@code PATH}, and its arguments
     * @param log the file to which its standard error is appended; its first and last megabyte are kept
     * @return the child; close it
     * @throws IOException if it could not be started
     */
    public Child startProgram(List<String> command, Path log) throws IOException {
        var mark = Mark.fresh();
        var process = builder(command, mark)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        BoundedLog.watch(process, log);
        return new Child(process, mark, log);
    }

    private ProcessBuilder builder(List<String> command, Mark mark) {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(HIDDEN_OPTIONS);
        builder.environment().keySet().removeAll(secrets.variables());
        mark.putInto(builder.environment());
        return builder;
    }

    private static String whyUnconnected(Process process, Patience patience) {
        if (!process.isAlive()) {
            return "ended with %s before it had connected".formatted(ExitCode.describe(process.exitValue()));
        }
        return Thread.currentThread().isInterrupted()
                ? "was interrupted before it had connected"
                : "did not connect within " + Durations.format(patience.limit());
    }

    private List<String> command(Class<?> mainClass, Path socket, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        if (java.equals(javaOf(Path.of(System.getProperty("java.home"))))) {
            command.add(likeThisJvmsSelectorProvider());
        }
        command.addAll(options);
        command.add("-cp");
        command.add(String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList()));
        command.add(mainClass.getName());
        command.add(socket.toString());
        command.addAll(arguments);
        return command;
    }

    /** Tells the child what this JVM has found, since it would look into every jar of its class path for another one. */
    private static String likeThisJvmsSelectorProvider() {
        return "-D%s=%s"
                .formatted(
                        SelectorProvider.class.getName(),
                        SelectorProvider.provider().getClass().getName());
    }

    /** Accepts the child's connection; a watcher ends the wait if the child dies first or takes too long. */
    private static SocketChannel accept(ServerSocketChannel server, Process process, Patience patience)
            throws IOException {
        var watcher = Thread.ofVirtual().start(() -> {
            try (server) {
                var _ = patience.await(process);
            } catch (InterruptedException | IOException _) {
                // Interrupted: the child has connected. Failing to close no longer matters.
            }
        });
        try {
            return server.accept();
        } finally {
            watcher.interrupt();
        }
    }
}
