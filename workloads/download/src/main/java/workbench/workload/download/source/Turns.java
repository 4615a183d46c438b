package workbench.workload.download.source;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import workbench.workload.download.client.Gate.Turn;

/**
 * Lets the processes of a run send their requests in turns, each a pause after the one before was sent. A turn lasts until
 * its request is on its way: one that first has to connect would else arrive together with the next. Thread-safe.
 *
 * <p>Whose turn it is holds the lock of a file, which the system takes from a process that dies.
 */
final class Turns {

    /** How much later than it was reported as sent a request may reach the wire. */
    private static final long MARGIN = Duration.ofMillis(5).toNanos();

    /** How often it is looked whether another process still holds its turn, once its pause is over. */
    private static final long POLL = Duration.ofMillis(1).toNanos();

    /** Held by whose turn it is in this JVM, which may not lock a file twice. */
    private static final Semaphore HERE = new Semaphore(1, true);

    private final Path file;
    private final Ledger ledger;
    private final long pause;
    private volatile boolean cancelled;

    Turns(Path file, Ledger ledger, Duration pause) {
        this.file = file;
        this.ledger = ledger;
        this.pause = pause.toNanos() + MARGIN;
    }

    /** Waits for a turn. */
    Turn next() throws IOException, InterruptedException {
        HERE.acquire();
        var turn = new HeldTurn();
        try {
            turn.begin();
            return turn;
        } catch (ClosedByInterruptException _) {
            turn.end();
            var _ = Thread.interrupted();
            throw new InterruptedException();
        } catch (IOException | InterruptedException | RuntimeException e) {
            turn.end();
            throw e;
        }
    }

    private void requireWanted() throws IOException {
        if (cancelled) {
            throw new IOException("cancelled");
        }
    }

    private synchronized void await(long time) throws IOException, InterruptedException {
        for (var left = left(time); left > 0; left = left(time)) {
            requireWanted();
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        requireWanted();
    }

    private static long left(long time) {
        return time == 0 ? 0 : time - System.nanoTime();
    }

    private static long atLeast(long time, long other) {
        return other == 0 || other - time < 0 ? time : other;
    }

    /** Makes those who wait fail, and those who come, until {@link #resume}. */
    synchronized void cancel() {
        cancelled = true;
        notifyAll();
    }

    void resume() {
        cancelled = false;
    }

    /** A turn from the wait for it to its end. */
    private final class HeldTurn implements Turn {

        private final AtomicBoolean ended = new AtomicBoolean();
        private volatile @Nullable FileChannel lock;

        void begin() throws IOException, InterruptedException {
            requireWanted();
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel;
            while (channel.tryLock() == null) { // a thread that waits within lock() could not be cancelled
                await(atLeast(System.nanoTime() + POLL, ledger.next()));
            }
            await(ledger.next());
            ledger.next(System.nanoTime() + pause); // in case this process dies before it reports that it was sent
        }

        @Override
        public void sent() {
            if (ended.compareAndSet(false, true)) {
                ledger.next(System.nanoTime() + pause);
                release();
            }
        }

        /** Ends it without a request. */
        void end() {
            if (ended.compareAndSet(false, true)) {
                release();
            }
        }

        private void release() {
            try (var _ = lock) {
                // To close it gives up its lock.
            } catch (IOException _) {
                // Closed is closed, and with it the lock is gone.
            } finally {
                HERE.release();
            }
        }
    }
}
