package workbench.workload.testkit.faulty;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An HTTP/1.1 server on a free port of this machine, which gives each path the answer that a test chooses. */
public final class FaultyServer implements AutoCloseable {

    /** Only a connection that is never closed takes this long, however busy the machine is. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ServerSocket listening;
    private final Function<String, Answer> answers;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /**
     * Starts a server that listens at once.
     *
     * @param answers the answer to each path
     * @throws IOException if it cannot listen
     */
    public FaultyServer(Function<String, Answer> answers) throws IOException {
        this.answers = answers;
        this.listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        threads.add(Thread.startVirtualThread(this::accept));
    }

    /** {@return its address} */
    public URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** {@return the request lines of all requests so far, each with its headers} */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /**
     * Waits until the clients have closed all connections, or fails.
     *
     * @throws InterruptedException if the calling thread was interrupted meanwhile
     */
    public void requireNoConnection() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (connections) {
            while (!connections.isEmpty() && System.nanoTime() < deadline) {
                connections.wait(100);
            }
            if (!connections.isEmpty()) {
                throw new AssertionError(connections.size() + " connections are still open");
            }
        }
    }

    private void accept() {
        try {
            while (true) {
                var socket = listening.accept();
                socket.setTcpNoDelay(true);
                connections.add(socket);
                var _ = Thread.startVirtualThread(() -> serve(socket));
            }
        } catch (SocketException _) {
            // closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var request = new StringBuilder(line);
                for (var header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                    request.append('\n').append(header);
                }
                requests.add(request.toString());
                var answering = new Answering(socket, in);
                answers.apply(line.split(" ", -1)[1]).send(answering);
                if (answering.isLast()) {
                    break;
                }
            }
        } catch (IOException _) {
            // The client has closed the connection, as many answers make it do.
        } finally {
            synchronized (connections) {
                connections.remove(socket);
                connections.notifyAll();
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (var connection : connections) {
            connection.close();
        }
    }
}
