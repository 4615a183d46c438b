package workbench.harness.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import workbench.harness.plan.PlannedCell;
import workbench.parameter.UsageException;
import workbench.process.BoundedLog;
import workbench.process.Secrets;
import workbench.results.Journal;

/**
 * The folder of a run. It holds the journal, the report, {@code logs/} of forks and servers, {@code traces/} of jobs,
 * {@code profiles/} of cells and, while the run lasts, {@code work/}.
 *
 * <p>One process at a time writes to it, from its creation to {@link #close}.
 */
public final class RunFolder implements AutoCloseable {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss").withZone(ZoneId.systemDefault());

    private final Path path;
    private final RunLock lock;

    private RunFolder(Path path, RunLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Its absolute path. */
    public Path path() {
        return path;
    }

    /**
     * Creates the folder that a user asked for.
     *
     * @throws UsageException if it is not empty, or cannot be created
     */
    public static RunFolder create(Path folder) {
        try {
            if (Files.exists(folder) && !isEmptyFolder(folder)) {
                throw new UsageException(
                        "--out %s is not an empty folder; accepted: a new or an empty one, so that no run overwrites another"
                                .formatted(folder));
            }
            return prepared(folder);
        } catch (IOException e) {
            throw new UsageException("cannot create the folder --out %s: %s".formatted(folder, reason(e)), e);
        }
    }

    /**
     * Creates a folder named after the time in {@code results}, and points {@code results/latest} to it.
     *
     * @param results created if it is missing
     * @throws UsageException if it cannot be created
     */
    public static RunFolder create(Path results, Instant now) {
        var name = NAME.format(now);
        try {
            Files.createDirectories(results);
            var run = prepared(fresh(results, name));
            run.lead(results.resolve("latest"));
            return run;
        } catch (IOException e) {
            throw new UsageException(
                    "cannot create a folder in %s: %s; choose another with --out".formatted(results, reason(e)), e);
        }
    }

    /** A folder that no other process makes at the same moment. */
    private static Path fresh(Path results, String name) throws IOException {
        for (var number = 1; ; number++) {
            var folder = results.resolve(number == 1 ? name : name + "-" + number);
            try {
                return Files.createDirectory(folder);
            } catch (FileAlreadyExistsException _) {
                // Another run began in this second.
            }
        }
    }

    /**
     * The folder of a run that is continued.
     *
     * @param before its journal, as it was read
     * @throws UsageException if another process uses it or has continued the run since, or it cannot be written to
     */
    public static RunFolder resume(Path folder, Journal before) {
        try {
            var run = prepared(folder);
            try {
                Resumption.requireUnchanged(before, folder);
                return run;
            } catch (IOException | RuntimeException e) {
                run.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UsageException("cannot write to the folder --resume %s: %s".formatted(folder, reason(e)), e);
        }
    }

    /** Why a folder cannot be created, in a few words. */
    public static String reason(IOException e) {
        return e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : e.getClass().getSimpleName().replace("Exception", "");
    }

    private static RunFolder prepared(Path folder) throws IOException {
        var path = Files.createDirectories(folder).toAbsolutePath().normalize();
        var run = new RunFolder(path, RunLock.take(path));
        try {
            Files.createDirectories(path.resolve("logs"));
            Files.createDirectories(path.resolve("work"));
            return run;
        } catch (IOException e) {
            run.close();
            throw e;
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private void lead(Path link) throws IOException {
        try {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, path.getFileName());
        } catch (UnsupportedOperationException | FileSystemException _) {
            // A convenience that some file systems and users do not allow.
        }
    }

    /** The log of a fork or a server. */
    public Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    /** The trace of a job of a fork. */
    public Path trace(String name) {
        return path.resolve("traces").resolve(name + ".csv");
    }

    /** The recording of a cell's profile. */
    Path profile(PlannedCell cell) {
        return path.resolve("profiles")
                .resolve("%s-%s.jfr".formatted(cell.cell().id(), cell.strategy().name()));
    }

    /** Adds a line of the workbench to a log, if it can. */
    public void note(Path log, String line) {
        try {
            Files.writeString(log, "workbench: " + line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException _) {
            // It is in the journal, too.
        }
    }

    /** Blanks secrets in a log, if it can. */
    void blank(Path log, Secrets secrets) {
        try {
            var text = Files.readString(log, StandardCharsets.ISO_8859_1); // whatever its bytes are
            var blanked = secrets.blank(text);
            if (!blanked.equals(text)) {
                Files.writeString(log, blanked, StandardCharsets.ISO_8859_1);
            }
        } catch (IOException _) {
            // There is none.
        }
    }

    /** A new folder for files that do not outlive the run. */
    public Path work(String name) throws IOException {
        return Files.createDirectories(path.resolve("work").resolve(name));
    }

    /** The name of a file in the records of the run: relative, with slashes. */
    public String relative(Path file) {
        return path.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Removes a folder made by {@link #work}: moves the logs in it to {@code logs/}, cut down to their bound, and
     * deletes the rest. What cannot be moved or deleted stays, and holds up nothing else.
     */
    public void discard(Path folder) {
        discard(folder, String.valueOf(folder.getFileName()));
    }

    private void discard(Path path, String owner) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (var entries = Files.newDirectoryStream(path)) {
                entries.forEach(entry -> discard(entry, owner));
            } catch (IOException | DirectoryIteratorException _) {
                // It cannot be deleted, then.
            }
        }
        try {
            if (isLog(path)) {
                var log = Files.move(path, freeLog(owner + "-" + baseName(path)));
                BoundedLog.cut(log);
            } else {
                Files.deleteIfExists(path);
            }
        } catch (IOException _) {
            // A file that a process still writes to stays in the run's folder, where it does no harm.
        }
    }

    /** Only a plain file: a link could lead to anything, and a folder hold anything. */
    private static boolean isLog(Path path) throws IOException {
        return path.toString().endsWith(".log")
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && Files.size(path) > 0;
    }

    /** A run that is continued has logs of equal names. */
    private Path freeLog(String name) {
        var log = log(name);
        for (var again = 2; Files.exists(log, LinkOption.NOFOLLOW_LINKS); again++) {
            log = log(name + "-" + again);
        }
        return log;
    }

    private static String baseName(Path log) {
        return String.valueOf(log.getFileName()).replaceFirst("\\.log$", "");
    }

    /** Deletes everything that does not outlive the run, and empty logs, if it can. */
    public void tidy() {
        try (var folders = Files.list(path.resolve("work"))) {
            folders.toList().forEach(this::discard);
            Files.deleteIfExists(path.resolve("work"));
        } catch (IOException _) {
            // It does no harm.
        }
        try (var logs = Files.list(path.resolve("logs"))) {
            for (var log : logs.toList()) {
                if (Files.isRegularFile(log, LinkOption.NOFOLLOW_LINKS) && Files.size(log) == 0) {
                    Files.delete(log);
                }
            }
            Files.delete(path.resolve("logs"));
        } catch (IOException _) {
            // Some logs are not empty.
        }
    }

    /** Lets other processes write to it. */
    @Override
    public void close() {
        lock.close();
    }
}
