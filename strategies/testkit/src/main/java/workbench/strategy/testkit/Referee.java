package workbench.strategy.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Watches the items of an {@link ObservedWorkload} and commands them, in whichever process they run. Thread-safe.
 *
 * <p>An item counts as in flight from its arrival until it signs off, both of which happen within its execution: the
 * referee may count too few, but never too many.
 */
final class Referee implements AutoCloseable {

    private final ServerSocketChannel server;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Visit> arrived = new ArrayList<>();
    private final Set<Visit> inFlight = new LinkedHashSet<>();
    private int peak;
    private Consumer<Visit> command;

    private Referee(Consumer<Visit> command) throws IOException {
        this.command = command;
        this.server =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10_000);
        Thread.ofVirtual().name("referee").start(this::receive);
    }

    /** Lets every item end at once. */
    static Referee lenient() throws IOException {
        return new Referee(visit -> visit.tell(Signal.GO));
    }

    /** Holds every item until {@link #command} says otherwise. */
    static Referee holding() throws IOException {
        return new Referee(_ -> {});
    }

    /** Gives a command to the first item that arrives from now on, and holds the others. */
    void commandFirst(Signal signal) {
        var first = new AtomicBoolean(true);
        command(visit -> {
            if (first.getAndSet(false)) {
                visit.tell(signal);
            }
        });
    }

    /** Holds the items that arrive from now on. */
    void hold() {
        command(_ -> {});
    }

    int port() {
        return server.socket().getLocalPort();
    }

    /** Gives a command to all items in flight and to those that arrive later. */
    void command(Consumer<Visit> next) {
        lock.lock();
        try {
            command = next;
            inFlight.forEach(next);
        } finally {
            lock.unlock();
        }
    }

    /** Lets the items in flight end, and those that arrive later. */
    void release() {
        command(visit -> visit.tell(Signal.GO));
    }

    /** The visits so far, in the order of arrival. */
    List<Visit> arrived() {
        lock.lock();
        try {
            return List.copyOf(arrived);
        } finally {
            lock.unlock();
        }
    }

    /** The items executed so far, in the order of arrival. */
    List<Integer> items() {
        return arrived().stream().map(Visit::item).toList();
    }

    /** The most items that were in flight at once. */
    int peak() {
        lock.lock();
        try {
            return peak;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until that many items have been in flight at once; false if that took too long. */
    boolean sawInFlight(int items, Duration patience) throws InterruptedException {
        return saw(() -> peak >= items, patience);
    }

    /** Waits until that many items have arrived since the beginning; false if that took too long. */
    boolean sawArrivals(int items, Duration patience) throws InterruptedException {
        return saw(() -> arrived.size() >= items, patience);
    }

    private boolean saw(BooleanSupplier condition, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (!condition.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void receive() {
        try {
            while (true) {
                var channel = server.accept();
                Thread.ofVirtual().name("referee").start(() -> attend(channel));
            }
        } catch (IOException _) {
            // The server was closed.
        }
    }

    private void attend(SocketChannel channel) {
        try (channel) {
            var visit = new Visit(Signal.read(channel, Integer.BYTES).getInt(), channel);
            enter(visit);
            try {
                visit.listen();
            } finally {
                leave(visit);
                visit.tell(Signal.BYE);
                visit.end();
            }
        } catch (IOException _) {
            // The item was cancelled or its process ended.
        }
    }

    private void enter(Visit visit) {
        lock.lock();
        try {
            arrived.add(visit);
            inFlight.add(visit);
            peak = Math.max(peak, inFlight.size());
            changed.signalAll();
            command.accept(visit);
        } finally {
            lock.unlock();
        }
    }

    private void leave(Visit visit) {
        lock.lock();
        try {
            inFlight.remove(visit);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        end();
    }

    /** Ends the watch and its threads; items still in flight fail. */
    void end() throws IOException {
        server.close();
        for (var visit : arrived()) {
            visit.end();
        }
    }
}
