package workbench.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Appends entries to a run's journal, each flushed at once, so that a crash loses no more than one. Thread-safe. */
public final class JournalWriter implements AutoCloseable {

    private final BufferedWriter writer;

    private JournalWriter(BufferedWriter writer) {
        this.writer = writer;
    }

    /**
     * A new journal in a run's folder.
     *
     * @throws IOException if there is one already or it cannot be made
     */
    public static JournalWriter create(Path folder) throws IOException {
        return new JournalWriter(Files.newBufferedWriter(folder.resolve(Journal.FILE), StandardOpenOption.CREATE_NEW));
    }

    /** Appends one line. */
    public synchronized void append(Entry entry) throws IOException {
        writer.write(Json.MAPPER.writerFor(Entry.class).writeValueAsString(entry));
        writer.newLine();
        writer.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }
}
