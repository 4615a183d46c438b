package workbench.harness.fork.parent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Asks a JVM for the stacks of all its threads, virtual ones included, with the {@code jcmd} of its JDK. It does not wait long
 * for a JVM that no longer answers.
 */
final class ThreadDump {

    private static final int PATIENCE_SECONDS = 10;

    private ThreadDump() {}

    /**
     * Writes the dump.
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
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return Files.exists(file) ? Optional.of(file) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
