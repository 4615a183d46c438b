package workbench.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Appends entries to a run's journal, each forced to the disk before the next, so that a crash loses at most one.
 * Thread-safe.
 */
public final class JournalWriter implements AutoCloseable {

    /** Where a last line that was cut off goes when a run is resumed. */
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
        return new JournalWriter(FileChannel.open(
                folder.resolve(Journal.FILE), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /**
     * Continues the journal in a run's folder. A last line that was cut off is moved to {@link #SET_ASIDE}.
     *
     * @throws IOException if there is none or it cannot be written
     */
    public static JournalWriter resume(Path folder) throws IOException {
        var path = folder.resolve(Journal.FILE);
        var bytes = Files.readAllBytes(path);
        var complete = bytes.length;
        while (complete > 0 && bytes[complete - 1] != '\n') {
            complete--;
        }
        var tail = new String(bytes, complete, bytes.length - complete, StandardCharsets.UTF_8);
        var file = FileChannel.open(path, StandardOpenOption.WRITE);
        if (Journal.isComplete(tail)) {
            file.position(bytes.length);
            file.write(ByteBuffer.wrap(new byte[] {'\n'}));
        } else {
            if (!tail.isBlank()) {
                Files.writeString(
                        folder.resolve(SET_ASIDE), tail + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            file.truncate(complete).position(complete);
        }
        return new JournalWriter(file);
    }

    /**
     * Appends one line.
     *
     * @throws IOException if it cannot be written; the lines before it stay readable as far as the disk allows
     */
    public synchronized void append(Entry entry) throws IOException {
        var before = file.position();
        var line = ByteBuffer.wrap(Journal.line(entry).getBytes(StandardCharsets.UTF_8));
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
