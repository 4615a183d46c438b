package workbench.strategy.hazelcast;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where items of {@link HeldWorkload} say that they have started, and wait until it opens. Thread-safe. */
final class Turnstile implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Integer> starts = new ArrayList<>();
    private final Set<Integer> held = new HashSet<>();
    private int most;
    private boolean open;

    Turnstile() throws IOException {
        Thread.ofVirtual().name("turnstile").start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (true) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().name("turnstile-visit").start(() -> visit(socket));
            } catch (IOException _) {
                return; // it is closed
            }
        }
    }

    private void visit(Socket socket) {
        try (socket) {
            var item = new DataInputStream(socket.getInputStream()).readInt();
            hold(item);
            socket.getOutputStream().write(1);
        } catch (IOException | InterruptedException _) {
            // The item, or the turnstile, is no longer there.
        }
    }

    private synchronized void hold(int item) throws InterruptedException {
        starts.add(item);
        held.add(item);
        most = Math.max(most, held.size());
        notifyAll();
        while (!open) {
            wait();
        }
        held.remove(item);
    }

    /** Holds the items that come from now on, and forgets those that came. */
    synchronized void hold() {
        open = false;
        starts.clear();
        held.clear();
        most = 0;
    }

    /** Lets all pass, those that wait and those that come. */
    synchronized void open() {
        open = true;
        notifyAll();
    }

    /** Waits until so many different items wait. */
    synchronized void awaitHeld(int items, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (held.size() < items) {
            var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new AssertionError("%d items wait, not %d".formatted(held.size(), items));
            }
            wait(left);
        }
    }

    /** The items that were started, each as often as it was. */
    synchronized List<Integer> starts() {
        return List.copyOf(starts);
    }

    /** The most different items that waited at once. */
    synchronized int most() {
        return most;
    }

    @Override
    public void close() throws IOException {
        open();
        server.close();
    }
}
