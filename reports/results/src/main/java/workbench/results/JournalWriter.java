package workbench.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Appends entries to a run's journal, each forced to the disk before the next, so that a crash loses at most one. It never
 * overwrites what is there.
 * Thread-safe.
 */
public final class JournalWriter implements AutoCloseable {

    /** Where lines that cannot count go when a run is resumed. */
    public static final String SET_ASIDE = "results.cut-off";

    private final FileChannel file;

    private JournalWriter(FileChannel file) {
        this.file = file;
    }

    /**
     * A new journal in a run's folder.
     *
     * @throws IOException if there is one already, or it cannot be created
     */
    public static JournalWriter create(Path folder) throws IOException {
        return open(folder.resolve(Journal.FILE), StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
    }

    private static JournalWriter open(Path path, OpenOption... options) throws IOException {
        return new JournalWriter(FileChannel.open(path, options));
    }

    /**
     * Continues the journal in a run's folder. Lines that cannot count are moved to {@link #SET_ASIDE}.
     *
     * @throws IOException if there is none or it cannot be written; it is as it was then
     */
    public static JournalWriter resume(Path folder) throws IOException {
        var path = folder.resolve(Journal.FILE);
        var lines = JournalReader.of(path);
        if (!lines.setAside().isEmpty()) {
            Files.write(
                    folder.resolve(SET_ASIDE),
                    joined(lines.setAside()),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        var whole = joined(lines.kept());
        if (!Arrays.equals(whole, lines.bytes())) {
            replace(path, whole);
        }
        return open(path, StandardOpenOption.APPEND);
    }

    private static byte[] joined(List<byte[]> lines) {
        var joined = new ByteArrayOutputStream();
        for (var line : lines) {
            joined.writeBytes(line);
            joined.write('\n');
        }
        return joined.toByteArray();
    }

    /** Writes a file anew, so that a crash leaves the old one or the new one. */
    private static void replace(Path path, byte[] bytes) throws IOException {
        var written = path.resolveSibling(path.getFileName() + ".new");
        try (var file = FileChannel.open(
                written, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                file.write(left);
            }
            file.force(true);
        }
        Files.move(written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Appends one line.
     *
     * @throws IOException if it cannot be written; the lines before it stay readable as far as the disk allows
     */
    public synchronized void append(Entry entry) throws IOException {
        var before = file.size();
        var line = ByteBuffer.wrap(JournalLine.of(entry).getBytes(StandardCharsets.UTF_8));
        try {
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
        } catch (IOException e) {
            takeBack(before).ifPresent(e::addSuppressed);
            throw e;
        }
    }

    /** Removes a partly written line. */
    private Optional<IOException> takeBack(long size) {
        try {
            file.truncate(size);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
