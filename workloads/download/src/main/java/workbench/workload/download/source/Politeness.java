package workbench.workload.download.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import workbench.workload.download.client.Gate;

/**
 * Keeps a pause between the requests of a run, and counts them up to a limit. All processes of the run share a ledger, a file
 * that holds the time of the next request (of {@link System#nanoTime}, which processes of one machine share) and their count.
 */
public final class Politeness implements Gate {

    /** Held while a ledger is locked, since a JVM may not lock a file twice. */
    private static final Object LEDGERS = new Object();

    private final Path ledger;
    private final long pause;
    private final long limit;
    private boolean cancelled;

    /**
     * The politeness of one process.
     *
     * @param ledger the file, which need not exist yet
     * @param limit the most requests of all processes together
     */
    public Politeness(Path ledger, Duration pause, long limit) {
        this.ledger = ledger;
        this.pause = pause.toNanos();
        this.limit = limit;
    }

    @Override
    public void pass() throws IOException, InterruptedException {
        await(reserve());
    }

    /** Takes the next place in line. */
    private long reserve() throws IOException {
        synchronized (LEDGERS) {
            return reserveAlone();
        }
    }

    private long reserveAlone() throws IOException {
        requireWanted();
        try (var file = open();
                var _ = file.lock()) {
            var entry = read(file);
            var next = entry.getLong(0);
            var count = entry.getLong(Long.BYTES);
            if (count >= limit) {
                throw new IOException("this run has made all %d requests that max-requests allows".formatted(limit));
            }
            var now = System.nanoTime();
            var start = count == 0 || next - now < 0 ? now : next;
            file.write(
                    entry.putLong(0, start + pause)
                            .putLong(Long.BYTES, count + 1)
                            .rewind(),
                    0);
            return start;
        }
    }

    private synchronized void await(long start) throws IOException, InterruptedException {
        for (var left = start - System.nanoTime(); left > 0; left = start - System.nanoTime()) {
            requireWanted();
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        requireWanted();
    }

    private synchronized void requireWanted() throws IOException {
        if (cancelled) {
            throw new IOException("cancelled");
        }
    }

    /** How many requests the run has made. */
    public long requests() throws IOException {
        synchronized (LEDGERS) {
            try (var file = open();
                    var _ = file.lock()) {
                return read(file).getLong(Long.BYTES);
            }
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(ledger, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static ByteBuffer read(FileChannel file) throws IOException {
        var entry = ByteBuffer.allocate(2 * Long.BYTES);
        var _ = file.read(entry, 0); // nothing the first time, which leaves zeros
        return entry.rewind();
    }

    @Override
    public synchronized void cancel() {
        cancelled = true;
        notifyAll();
    }

    @Override
    public synchronized void resume() {
        cancelled = false;
    }
}
