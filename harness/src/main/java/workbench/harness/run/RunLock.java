package workbench.harness.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import workbench.parameter.UsageException;

/**
 * The right to write to a run's folder, which one process has at a time. It ends with its process, however that ends.
 *
 * <p>The operating system locks a file that stays in the folder: deleting it could leave two processes with a lock each, on two
 * files of one name.
 */
final class RunLock implements AutoCloseable {

    private static final String FILE = "run.lock";

    /** What this JVM holds: closing a second channel to a locked file would release the lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder.
     *
     * @throws UsageException if another run has it; the message names its process
     * @throws IOException if the folder cannot be written to, or its file system has no locks
     */
    static RunLock take(Path folder) throws IOException {
        var file = folder.toRealPath().resolve(FILE);
        if (!HELD.add(file)) {
            throw inUse(folder, "this process");
        }
        var taken = false;
        try {
            var lock = new RunLock(file, locked(file, folder));
            lock.sign();
            taken = true;
            return lock;
        } finally {
            if (!taken) {
                HELD.remove(file);
            }
        }
    }

    private static FileChannel locked(Path file, Path folder) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        var signature = Files.readString(file).strip();
        throw inUse(folder, signature.isEmpty() ? "another process" : signature);
    }

    private static UsageException inUse(Path folder, String holder) {
        return new UsageException("%s is in use by %s; wait until it has ended".formatted(folder, holder));
    }

    /** Writes down who has it, for others to read. */
    private void sign() throws IOException {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var signature =
                "process %d since %s%n".formatted(ProcessHandle.current().pid(), now);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(signature.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // It ends with the process.
        } finally {
            HELD.remove(file);
        }
    }
}
