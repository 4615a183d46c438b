package workbench.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A child JVM as its parent sees it.
 *
 * <p>One thread may read {@link #in} while another writes {@link #out}; the other methods are thread-safe.
 */
public final class Child implements AutoCloseable {

    /** How long a child may take to exit by itself after its channel is closed. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final int LAST_WORDS_BYTES = 1_000;

    private final Process process;
    private final Mark mark;
    private final SocketChannel channel;
    private final Path log;
    private final DataInputStream in;
    private final DataOutputStream out;

    Child(Process process, Mark mark, SocketChannel channel, Path log) {
        this.process = process;
        this.mark = mark;
        this.channel = channel;
        this.log = log;
        this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
        this.out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    }

    /** {@return the stream from the child; it ends when the child does} */
    public DataInputStream in() {
        return in;
    }

    /** {@return the stream to the child; buffered, so flush} */
    public DataOutputStream out() {
        return out;
    }

    /** {@return the operating system's process} */
    public Process process() {
        return process;
    }

    /** {@return the file that holds its standard output and error, or their first and last megabyte} */
    public Path log() {
        return log;
    }

    /** {@return the end of its log, to follow a message: {@code ": …"}, or nothing if the log is empty} */
    public String lastWords() {
        return lastWords(log);
    }

    /** Kills the child and all its descendants at once. */
    public void kill() {
        Stream.concat(process.descendants().toList().stream(), Stream.of(process.toHandle()))
                .forEach(ProcessHandle::destroyForcibly);
    }

    /**
     * Closes the channel, which makes the child exit, and kills it if it has not exited within two seconds. Then kills
     * every process that it has started, directly or not, and deletes what their JVMs have left in the temporary
     * folder. An interrupt shortens the wait, and the thread stays interrupted.
     */
    @Override
    public void close() {
        List<ProcessHandle> descendants = process.descendants().toList();
        try {
            channel.close();
            if (!new Patience(GRACE).await(process)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException _) {
            process.destroyForcibly();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            descendants.forEach(ProcessHandle::destroyForcibly);
            if (mark.isOutermost()) { // else whoever started the outermost child does it, and for all at once
                mark.endAll();
                TemporaryFiles.deleteAllOf(mark);
            }
            TemporaryFiles.deleteAllOf(process);
            BoundedLog.cut(log);
        }
    }

    static String lastWords(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(file.length(), LAST_WORDS_BYTES)];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            var text = new String(bytes, StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? "" : ": " + text;
        } catch (IOException _) {
            return "";
        }
    }
}
