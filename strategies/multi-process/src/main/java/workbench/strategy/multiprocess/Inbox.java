package workbench.strategy.multiprocess;

import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import workbench.strategy.portion.ItemRange;
import workbench.workload.Batch;

/**
 * Receives what the session sends, so that the session never waits for the worker. It notices at once when the session
 * is gone: it then cancels the items in flight, gives them a moment, and ends the JVM.
 */
final class Inbox {

    private static final Duration GRACE = Duration.ofSeconds(1);

    private final BlockingQueue<ItemRange> ranges = new LinkedBlockingQueue<>();
    private final Thread main = Thread.currentThread();
    private final DataInputStream in;
    private volatile @Nullable Batch<?> batch;

    private Inbox(DataInputStream in) {
        this.in = in;
    }

    /** Starts to receive ranges, to the end of which the calling thread will wait. */
    static Inbox start(DataInputStream in) {
        var inbox = new Inbox(in);
        Thread.ofPlatform().daemon().name("inbox").start(inbox::receive);
        return inbox;
    }

    /** Sets the batch that is cancelled at the end of the input. */
    void cancelAtTheEnd(Batch<?> opened) {
        batch = opened;
    }

    /** Waits for the next range; {@link ItemRange#NONE} is the last, for all threads. */
    ItemRange take() {
        while (true) {
            try {
                var range = ranges.take();
                if (range.equals(ItemRange.NONE)) {
                    ranges.add(range); // for the other threads
                }
                return range;
            } catch (InterruptedException _) {
                // An item that has ended long ago interrupts the thread that performed it.
            }
        }
    }

    private void receive() {
        try {
            while (true) {
                ranges.add(ItemRange.read(Frames.read(in)));
            }
        } catch (IOException _) {
            // The end of the input, one way or another.
        }
        try {
            end();
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private void end() {
        ranges.clear();
        ranges.add(ItemRange.NONE);
        var opened = batch;
        if (opened == null) {
            return;
        }
        opened.cancel();
        try {
            var _ = main.join(GRACE);
        } catch (InterruptedException _) {
            // Nobody is waiting any more.
        }
    }
}
