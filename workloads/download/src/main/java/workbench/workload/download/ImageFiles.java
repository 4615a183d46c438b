package workbench.workload.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;

/** The files in which images are saved, in a folder that several processes may write to. Thread-safe. */
final class ImageFiles {

    private static final String ALL = "image-*.{png,part}";

    private final Path folder;
    private final String process = "." + ProcessHandle.current().pid() + "-";
    private final AtomicLong parts = new AtomicLong();

    ImageFiles(Path folder) {
        this.folder = folder;
    }

    /** The file of an image. */
    Path file(int image) {
        return folder.resolve("image-%04d.png".formatted(image));
    }

    /**
     * Saves an image. The file appears when it is complete, however many save at once.
     *
     * @return the number of bytes
     */
    long save(int image, InputStream body) throws IOException {
        var file = file(image);
        var part = folder.resolve(file.getFileName() + process + parts.incrementAndGet() + ".part");
        try {
            var bytes = Files.copy(body, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return bytes;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Deletes all images, complete or not, and nothing else. */
    void deleteAll() throws IOException {
        try (var files = Files.newDirectoryStream(folder, ALL)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
