package workbench.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Limits a log to its first and last megabyte, with a line in between that says how much was left out.
 */
public final class BoundedLog {

    /** How much is kept of the beginning, and of the end. */
    static final int KEPT_BYTES = 1 << 20;

    /** How large a log may grow while it is being written. */
    static final long FLOOD_BYTES = 8L * KEPT_BYTES;

    private static final Duration PERIOD = Duration.ofMillis(500);

    private static final Pattern LINE = Pattern.compile("\\nworkbench: ([0-9,]{1,30}) bytes were left out here\\n");

    private static final int LONGEST_LINE = 80;

    private BoundedLog() {}

    /**
     * Cuts a log down to its limit, if possible. A process may go on appending to it; only what it writes at that very
     * moment is lost.
     *
     * @param log a file; anything but a plain file is left alone
     */
    public static void cut(Path log) {
        cut(log, 2L * KEPT_BYTES + LONGEST_LINE);
    }

    /** Cuts a log down whenever it has grown too large, until the process that writes it has ended. */
    static void watch(Process writer, Path log) {
        Thread.ofVirtual().name("log-watch").start(() -> {
            try {
                while (!writer.waitFor(PERIOD)) {
                    cut(log, FLOOD_BYTES);
                }
            } catch (InterruptedException _) {
                // Nobody does that.
            }
        });
    }

    private static synchronized void cut(Path log, long largest) {
        try {
            if (Files.isRegularFile(log, LinkOption.NOFOLLOW_LINKS) && Files.size(log) > largest) {
                cutNow(log);
            }
        } catch (IOException _) {
            // Then it stays as it is.
        }
    }

    private static void cutNow(Path log) throws IOException {
        try (var file = FileChannel.open(
                        log, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                // Its writes go to the end, as those of the process do, which goes on writing.
                var appended = FileChannel.open(log, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS)) {
            var before = leftOutBefore(file);
            var size = file.size();
            var end = bytes(file, size - KEPT_BYTES, KEPT_BYTES);
            var leftOut = before.count + size - 2L * KEPT_BYTES - before.length;
            var line = String.format(Locale.ROOT, "\nworkbench: %,d bytes were left out here\n", leftOut)
                    .getBytes(StandardCharsets.US_ASCII);
            var meanwhile = bytes(file, size, (int) Math.min(file.size() - size, KEPT_BYTES));
            var all = ByteBuffer.allocateDirect(line.length + end.length + meanwhile.length)
                    .put(line)
                    .put(end)
                    .put(meanwhile)
                    .flip();
            file.truncate(KEPT_BYTES);
            while (all.hasRemaining()) {
                appended.write(all);
            }
        }
    }

    /** What an earlier cut has left out, and the length of the line that says so. */
    private record LeftOut(long count, int length) {}

    private static LeftOut leftOutBefore(FileChannel file) throws IOException {
        var line = LINE.matcher(new String(bytes(file, KEPT_BYTES, LONGEST_LINE), StandardCharsets.US_ASCII));
        return line.lookingAt()
                ? new LeftOut(Long.parseLong(line.group(1).replace(",", "")), line.end())
                : new LeftOut(0, 0);
    }

    private static byte[] bytes(FileChannel file, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            // There is more.
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
