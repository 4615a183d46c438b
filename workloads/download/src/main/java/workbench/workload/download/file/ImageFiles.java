package workbench.workload.download.file;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** The files of images, in a folder that several processes may write to and that may hold other files. Thread-safe. */
public final class ImageFiles {

    /** What delivers the bytes of an image. */
    @FunctionalInterface
    public interface Download {

        /** Writes all bytes and returns how many there were. */
        long to(WritableByteChannel target) throws IOException, InterruptedException;
    }

    private static final long MEBIBYTE = 1 << 20;

    private final Path folder;
    private final String parts;
    private final Predicate<String> owned;
    private final String process = ProcessHandle.current().pid() + "-";
    private final AtomicLong count = new AtomicLong();

    /**
     * Files in an existing folder.
     *
     * @param run distinguishes the unfinished files of one run from those of others; letters, digits and hyphens
     * @param owned which names belong to images
     */
    public ImageFiles(Path folder, String run, Predicate<String> owned) {
        this.folder = folder;
        this.parts = ".workbench-" + run + "-";
        this.owned = owned;
    }

    /** The file with a given name. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Saves an image. The file appears only when it is complete, however many threads save at once; if saving fails,
     * nothing of it stays.
     *
     * @return the number of bytes
     */
    public long save(String name, Download download) throws IOException, InterruptedException {
        try (var part = new PartFile(part(process + count.incrementAndGet()))) {
            var bytes = download.to(part);
            part.complete(file(name));
            return bytes;
        }
    }

    /**
     * An unfinished file.
     *
     * @param what distinguishes it from the others of the run
     */
    public Path part(String what) {
        return folder.resolve(parts + what + ".part");
    }

    /**
     * Requires enough free space.
     *
     * @throws IOException if there is not
     */
    public void requireRoom(long bytes) throws IOException {
        var free = Files.getFileStore(folder).getUsableSpace();
        if (bytes > free) {
            throw new IOException("the images need %d MiB, and only %d MiB are free in %s"
                    .formatted(Math.ceilDiv(bytes, MEBIBYTE), free / MEBIBYTE, folder));
        }
    }

    /** Deletes all images, complete or not, and nothing else. */
    public void deleteAll() throws IOException {
        delete(name -> owned.test(name) || unfinished(name));
    }

    /** Deletes the unfinished files of processes that were killed. */
    public void deleteUnfinished() throws IOException {
        delete(this::unfinished);
    }

    private boolean unfinished(String name) {
        return name.startsWith(parts) && name.endsWith(".part");
    }

    private void delete(Predicate<String> which) throws IOException {
        try (var files = Files.newDirectoryStream(
                folder, file -> which.test(file.getFileName().toString()))) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
