package workbench.workload.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Predicate;
import workbench.parameter.OneLine;
import workbench.parameter.UsageException;

/**
 * A folder of the user in which the images of the last job stay, and where nothing of the user may be overwritten.
 *
 * @param path absolute; it need not exist
 */
record TargetFolder(Path path) {

    static TargetFolder of(String target) {
        try {
            return new TargetFolder(Path.of(target).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw new UsageException("target=%s is not a path: %s".formatted(OneLine.of(target), e.getReason()), e);
        }
    }

    /**
     * Refuses a folder that cannot be used; makes nothing.
     *
     * @param owned which names may be those of images
     * @throws UsageException if it cannot be made or written to, or holds a file of such a name
     */
    void check(Predicate<String> owned) {
        var existing = path;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw refused("cannot be a folder, since %s is a file".formatted(existing));
        }
        if (!Files.isWritable(existing)) {
            throw refused("cannot be written to, since %s may not".formatted(existing));
        }
        if (existing.equals(path)) {
            requireFree(owned);
        }
    }

    private void requireFree(Predicate<String> owned) {
        try (var files = Files.list(path)) {
            var taken = files.map(file -> file.getFileName().toString())
                    .filter(owned)
                    .sorted()
                    .findFirst();
            if (taken.isPresent()) {
                throw refused("holds a file %s, which would be overwritten".formatted(taken.get()));
            }
        } catch (IOException e) {
            throw refused("cannot be read: " + e.getMessage());
        }
    }

    private UsageException refused(String why) {
        return new UsageException(
                "target=%s %s; accepted is a folder that is new or has no such file, also to continue a run"
                        .formatted(path, why));
    }

    /** Makes it where it is not there. */
    void create() throws IOException {
        Files.createDirectories(path);
    }
}
