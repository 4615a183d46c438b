package workbench.strategy.testkit;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One execution of an item, as the referee sees it. Thread-safe. */
final class Visit {

    private final int item;
    private final SocketChannel channel;
    private final Semaphore answers = new Semaphore(0);
    private volatile boolean gone;

    Visit(int item, SocketChannel channel) {
        this.item = item;
        this.channel = channel;
    }

    int item() {
        return item;
    }

    /** Sends the item a signal; an item that is gone misses it. */
    synchronized void tell(Signal signal) {
        try {
            signal.to(channel);
        } catch (IOException _) {
            // The item was cancelled or its process ended.
        }
    }

    /** Sends the item a signal that it answers, and waits for the answer; false if the item is gone. */
    boolean ask(Signal signal, Duration patience) throws InterruptedException {
        answers.drainPermits();
        if (gone) {
            return false;
        }
        tell(signal);
        return answers.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS) && !gone;
    }

    /** Listens until the item signs off. */
    void listen() throws IOException {
        while (Signal.from(channel) != Signal.BYE) {
            answers.release();
        }
    }

    /** Notes that no answer will come any more. */
    void end() throws IOException {
        gone = true;
        channel.close();
        answers.release();
    }
}
