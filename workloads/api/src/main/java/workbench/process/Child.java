package workbench.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A child as its parent sees it: a JVM, or another program that talks over its standard input and output.
 *
 * <p>One thread may read {@link #in} while another writes {@link #out}; the other methods are thread-safe.
 */
public final class Child implements AutoCloseable {

    /** How long a child may take to exit by itself after its channel is closed, or once it no longer answers. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final int LAST_WORDS_BYTES = 1_000;

    private final Process process;
    private final Mark mark;
    private final boolean jvm;
    private final Closeable channel;
    private final Path log;
    private final DataInputStream in;
    private final DataOutputStream out;

    /** A child that has connected. */
    Child(Process process, Mark mark, SocketChannel channel, Path log) {
        this(process, mark, true, channel, Channels.newInputStream(channel), Channels.newOutputStream(channel), log);
    }

    /** A child that talks over its standard input and output. */
    Child(Process process, Mark mark, Path log) {
        this(process, mark, false, process.getOutputStream(), process.getInputStream(), process.getOutputStream(), log);
    }

    private Child(
            Process process, Mark mark, boolean jvm, Closeable channel, InputStream in, OutputStream out, Path log) {
        this.process = process;
        this.mark = mark;
        this.jvm = jvm;
        this.channel = channel;
        this.log = log;
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
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

    /** {@return the file that holds what it prints and complains of, or the first and last megabyte} */
    public Path log() {
        return log;
    }

    /** {@return the end of its log, to follow a message: {@code ": …"}, or nothing if the log is empty} */
    public String lastWords() {
        return lastWords(log);
    }

    /**
     * Why this child no longer answers, with the end of its log. Waits up to two seconds for its end; an interrupt shortens the
     * wait, and the thread stays interrupted.
     *
     * @param name what to call it, such as {@code worker-1}
     * @param during what it was doing, such as {@code while it had item 7}
     * @return one sentence, without a full stop
     */
    public String obituary(String name, String during) {
        try {
            if (new Patience(GRACE).await(process)) {
                var exitCode = ExitCode.describe(process.exitValue());
                return "%s ended with %s, %s%s".formatted(name, exitCode, during, lastWords());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return "%s can no longer be reached %s%s".formatted(name, during, lastWords());
    }

    /** Kills the child and all its descendants at once; of a program that is no JVM, nothing runs any more when this returns. */
    public void kill() {
        var descendants = process.descendants().toList();
        process.destroyForcibly(); // before those that it might replace
        descendants.forEach(ProcessHandle::destroyForcibly);
        if (!jvm) { // it may have started another one just now, which would keep its output open
            mark.endAll();
        }
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
            closeChannel();
            if (!new Patience(GRACE).await(process)) {
                process.destroyForcibly().waitFor();
            }
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

    private void closeChannel() {
        try {
            channel.close();
        } catch (IOException _) { // such as where something was still to be sent
            process.destroyForcibly();
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
