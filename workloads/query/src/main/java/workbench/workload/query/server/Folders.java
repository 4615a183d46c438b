package workbench.workload.query.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Folders and files that only their owner can read, where the file system knows owners. */
public final class Folders {

    private Folders() {}

    /**
     * Makes a new folder.
     *
     * @throws IOException if that fails, or there is one
     */
    static Path create(Path folder) throws IOException {
        return Files.createDirectory(folder, ownerOnly(folder, "rwx------"));
    }

    /**
     * Makes a new file.
     *
     * @throws IOException if that fails, or there is one
     */
    static Path newFile(Path file) throws IOException {
        return Files.createFile(file, ownerOnly(file, "rw-------"));
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
