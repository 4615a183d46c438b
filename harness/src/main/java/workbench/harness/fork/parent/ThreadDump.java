package workbench.harness.fork.parent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import workbench.process.BoundedLog;
import workbench.process.Patience;

/**
 * Asks a JVM for the stacks of all its threads, virtual ones included, with the {@code jcmd} of its JDK. It does not
 * wait long for a JVM that no longer answers.
 */
final class ThreadDump {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The variables that {@code jcmd} needs: none on Unix. */
    private static final Set<String> NEEDED = Set.of("SystemRoot", "TEMP", "TMP");

    private ThreadDump() {}

    /**
     * Writes the dump, of which the first and the last megabyte are kept.
     *
     * @param java the JVM's {@code java}
     * @param file created, or overwritten
     * @return the file; empty if the JVM did not answer, or its JDK has no {@code jcmd}
     */
    static Optional<Path> write(Path java, ProcessHandle jvm, Path file) {
        var name = String.valueOf(java.getFileName()).replaceFirst("^java", "jcmd");
        var command = List.of(
                java.resolveSibling(name).toString(),
                String.valueOf(jvm.pid()),
                "Thread.dump_to_file",
                "-overwrite",
                file.toAbsolutePath().toString());
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().retainAll(NEEDED); // not what is secret, nor options of JVMs
            var process = builder.start();
            try {
                var _ = new Patience(PATIENCE).await(process);
            } finally {
                process.destroyForcibly();
            }
            BoundedLog.cut(file);
            return Files.exists(file) ? Optional.of(file) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
