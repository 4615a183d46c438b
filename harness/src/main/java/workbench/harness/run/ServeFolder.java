package workbench.harness.run;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import workbench.parameter.UsageException;

/**
 * The temporary folder of a server that a person started, deleted when it is closed. What was left of one that was killed is
 * deleted when the next begins.
 */
public final class ServeFolder implements AutoCloseable {

    private static final String PREFIX = "workbench-serve";

    /** A younger one may just be about to be locked. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final Path path;
    private final RunLock lock;

    private ServeFolder(Path path, RunLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * A new folder, in use until it is closed or this process ends.
     *
     * @throws IOException if it cannot be created
     */
    public static ServeFolder create() throws IOException {
        var path = Files.createTempDirectory(PREFIX);
        var folder = new ServeFolder(path, RunLock.take(path));
        deleteLeft(path.resolveSibling(""));
        return folder;
    }

    /** Deletes those that nobody uses any more. */
    private static void deleteLeft(Path temporary) {
        try (var folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (var folder : folders) {
                deleteIfLeft(folder);
            }
        } catch (IOException | DirectoryIteratorException _) {
            // They are in nobody's way.
        }
    }

    private static void deleteIfLeft(Path folder) {
        try {
            var modified = Files.getLastModifiedTime(folder).toInstant();
            if (modified.isBefore(Instant.now().minus(YOUNG))) {
                new ServeFolder(folder, RunLock.take(folder)).close();
            }
        } catch (IOException | UsageException _) {
            // It is somebody else's, or in use.
        }
    }

    /** Its path. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            FolderTree.delete(path);
        }
    }
}
