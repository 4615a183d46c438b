package workbench.harness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import workbench.harness.run.OwnerOnly;
import workbench.harness.run.RunFolder;
import workbench.parameter.UsageException;
import workbench.results.Journal;
import workbench.results.JournalException;
import workbench.results.jmh.JmhFile;
import workbench.site.Site;

/** A run that was measured before. Immutable. */
final class SavedRun {

    private final Journal journal;
    private final String name;
    private final Path home;
    private final byte[] bytes;

    private SavedRun(Journal journal, String name, Path home, byte[] bytes) {
        this.journal = journal;
        this.name = name;
        this.home = home;
        this.bytes = bytes;
    }

    /** Its journal. */
    Journal journal() {
        return journal;
    }

    /** Its name. */
    String name() {
        return name;
    }

    /** Where its report goes by default. */
    Path home() {
        return home;
    }

    /**
     * Reads a run of the workbench.
     *
     * @param given its folder, or the journal in it
     * @throws UsageException if there is no journal, or it is damaged
     */
    static SavedRun read(Path given) throws IOException {
        return read(given, "the folder of a run, or the results.jsonl in it", () -> {
            var file = (Files.isDirectory(given) ? given.resolve(Journal.FILE) : given).toRealPath();
            var home = Objects.requireNonNull(file.getParent());
            return new SavedRun(Journal.read(file), String.valueOf(home.getFileName()), home, Files.readAllBytes(file));
        });
    }

    /**
     * Reads a result file of JMH.
     *
     * @throws UsageException if it is not one
     */
    static SavedRun ofJmh(Path file) throws IOException {
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "") + "-report";
        return read(file, "a result file of JMH", () -> {
            var journal = JmhFile.read(file);
            return new SavedRun(
                    journal, name, file.toAbsolutePath().normalize().resolveSibling(name), journal.toBytes());
        });
    }

    @FunctionalInterface
    private interface Reading {

        SavedRun read() throws IOException;
    }

    private static SavedRun read(Path given, String accepted, Reading reading) throws IOException {
        try {
            return reading.read();
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no %s; accepted: %s".formatted(e.getFile(), accepted), e);
        } catch (JournalException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UsageException("cannot read %s: %s".formatted(given, e.getMessage()), e);
        }
    }

    /**
     * Refuses a folder in which the report of this run would overwrite that of another one.
     *
     * @throws UsageException if the folder holds the journal of another run
     */
    void requireOwn(Path folder) throws IOException {
        var file = folder.resolve(Journal.FILE);
        if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), bytes)) {
            throw new UsageException(
                    "the folder %s holds another run, whose report would be overwritten; choose another --out"
                            .formatted(folder));
        }
    }

    /**
     * Copies the journal, and the traces and recordings that it names, into the folder of the report; creates the folder if it is
     * missing, for its owner alone if the run's folder is.
     *
     * @throws UsageException if it cannot be created
     */
    void keepIn(Path folder) throws IOException {
        prepare(folder);
        var file = folder.resolve(Journal.FILE);
        if (!Files.exists(file)) {
            Files.write(file, bytes);
        }
        if (!folder.toRealPath().equals(home)) {
            Site.copyEvidence(journal, home, folder);
        }
    }

    /**
     * Creates a folder for what is said about this run if it is missing, for its owner alone if the run's folder is.
     *
     * @throws UsageException if it cannot be created
     */
    void prepare(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UsageException("cannot create the folder --out %s: %s".formatted(folder, RunFolder.reason(e)), e);
        }
        if (isConfidential()) {
            OwnerOnly.protect(folder);
        }
    }

    /** Whether only the owner of its folder can read it. */
    boolean isConfidential() throws IOException {
        return OwnerOnly.isProtected(home);
    }
}
