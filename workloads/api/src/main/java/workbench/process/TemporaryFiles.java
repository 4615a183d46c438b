package workbench.process;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What children leave in the temporary folder when they are killed. */
final class TemporaryFiles {

    /** Where HotSpot keeps its files on Linux, whatever {@code java.io.tmpdir} says. */
    private static final Path OF_HOTSPOT = Path.of("/tmp");

    private TemporaryFiles() {}

    private static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** A new folder for the socket of a child, to which no other user has access. */
    static Path newFolder(Mark mark) throws IOException {
        return Files.createTempDirectory(folder(), prefix(mark));
    }

    private static String prefix(Mark mark) {
        return "workbench-" + mark.outermost() + "-";
    }

    /** Deletes the socket folders of a child and of its children, if possible. */
    static void deleteAllOf(Mark mark) {
        try (var folders = Files.newDirectoryStream(folder(), prefix(mark) + "*")) {
            for (var left : folders) {
                delete(left.resolve("s"));
                delete(left);
            }
        } catch (IOException | DirectoryIteratorException _) {
            // They are in nobody's way.
        }
    }

    /**
     * Deletes what a JVM that has ended kept for its observers, if possible: the socket of {@code jcmd}, counters, and recordings.
     */
    static void deleteAllOf(Process process) {
        if (process.isAlive()) {
            return;
        }
        var pid = process.pid();
        var counters = "hsperfdata_" + System.getProperty("user.name");
        for (var folder : List.of(OF_HOTSPOT, folder())) {
            delete(folder.resolve(".java_pid" + pid));
            delete(folder.resolve(".attach_pid" + pid));
            delete(folder.resolve(counters).resolve(String.valueOf(pid)));
        }
        deleteRecordings(pid);
        delete(Path.of(".attach_pid" + pid)); // in the folder where the JVM was started, which is this one's
    }

    /** Where Flight Recorder keeps what it has not written to a file yet: a folder named after the time and the process. */
    private static void deleteRecordings(long pid) {
        try (var repositories = Files.newDirectoryStream(folder(), "????_??_??_??_??_??_" + pid)) {
            for (var repository : repositories) {
                try (var chunks = Files.newDirectoryStream(repository)) {
                    chunks.forEach(TemporaryFiles::delete);
                }
                delete(repository);
            }
        } catch (IOException | DirectoryIteratorException _) {
            // They are in nobody's way.
        }
    }

    /** Deletes a file or an empty folder. */
    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException _) {
            // It is in nobody's way.
        }
    }
}
