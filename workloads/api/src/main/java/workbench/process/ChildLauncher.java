package workbench.process;

import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How child JVMs are started: which {@code java}, which class path, which options. Immutable and thread-safe.
 *
 * @param java the {@code java} executable
 * @param classPath jars and class folders, in order
 * @param options JVM options that every child gets, such as {@code -Xmx1g}
 */
public record ChildLauncher(Path java, List<Path> classPath, List<String> options) {

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
     */
    public ChildLauncher {
        classPath = List.copyOf(classPath);
        options = List.copyOf(options);
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
        return new ChildLauncher(other, classPath, options);
    }

    /**
     * A launcher that gives children more JVM options.
     *
     * @param more options to follow those it has
     * @return a launcher that is otherwise equal
     */
    public ChildLauncher withOptions(List<String> more) {
        return new ChildLauncher(
                java, classPath, Stream.concat(options.stream(), more.stream()).toList());
    }

    /**
     * A launcher that gives children more classes.
     *
     * @param more jars or class folders to follow those it has
     * @return a launcher that is otherwise equal
     */
    public ChildLauncher withClassPath(List<Path> more) {
        return new ChildLauncher(
                java, Stream.concat(classPath.stream(), more.stream()).toList(), options);
    }

    /**
     * Starts a JVM and waits until it has connected.
     *
     * @param mainClass its main class, which calls {@link Parent#connect} with its first argument
     * @param arguments what the main class gets after that
     * @param log the file to which its standard output and error are appended
     * @return the child; close it
     * @throws IOException if it could not be started, ended before it connected, or did not connect within 30 s; the
     *     message holds the end of its log
     */
    public Child start(Class<?> mainClass, List<String> arguments, Path log) throws IOException {
        // A socket's path is limited to about 100 bytes, so it goes into the temporary folder, not into the run's.
        var folder = Files.createTempDirectory("workbench");
        var socket = folder.resolve("s");
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            var builder = new ProcessBuilder(command(mainClass, socket, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeAll(HIDDEN_OPTIONS);
            var process = builder.start();
            try {
                process.getOutputStream().close();
                return new Child(process, accept(server, process), log);
            } catch (IOException e) {
                throw new IOException(
                        "%s %s%s".formatted(mainClass.getSimpleName(), whyUnconnected(process), Child.lastWords(log)),
                        e);
            }
        } finally {
            Files.deleteIfExists(socket);
            Files.deleteIfExists(folder);
        }
    }

    private static String whyUnconnected(Process process) {
        if (!process.isAlive()) {
            return "ended with exit code %d before it had connected".formatted(process.exitValue());
        }
        process.destroyForcibly();
        return Thread.currentThread().isInterrupted()
                ? "was interrupted before it had connected"
                : "did not connect within %d s".formatted(START_TIMEOUT.toSeconds());
    }

    private List<String> command(Class<?> mainClass, Path socket, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(options);
        command.add("-cp");
        command.add(String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList()));
        command.add(mainClass.getName());
        command.add(socket.toString());
        command.addAll(arguments);
        return command;
    }

    /** Accepts the child's connection; a watcher ends the wait if the child dies first or takes too long. */
    private static SocketChannel accept(ServerSocketChannel server, Process process) throws IOException {
        var watcher = Thread.ofVirtual().start(() -> {
            try (server) {
                var _ = process.waitFor(START_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
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
