package workbench.workload.download.client;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.io.HttpConnectionFactory;

/**
 * Creates connections, and knows which one each thread has created for its current request.
 *
 * <p>The pool of HttpClient 5.6 forgets a connection whose request is cancelled before its socket exists; the socket is
 * then opened all the same and never closed. So the request that failed closes it.
 */
final class NewConnections implements HttpConnectionFactory<ManagedHttpClientConnection> {

    private final HttpConnectionFactory<ManagedHttpClientConnection> factory =
            ManagedHttpClientConnectionFactory.builder()
                    .http1Config(ApacheSettings.HTTP1)
                    .build();

    private final Map<Thread, ManagedHttpClientConnection> made = new ConcurrentHashMap<>();

    @Override
    public ManagedHttpClientConnection createConnection(Socket socket) throws IOException {
        var connection = factory.createConnection(socket);
        made.put(Thread.currentThread(), connection);
        return connection;
    }

    /** Closes the connection that the calling thread has created for the request that failed, if there is one. */
    void close() throws IOException {
        var connection = made.remove(Thread.currentThread());
        var socket = connection == null ? null : connection.getSocket();
        if (socket != null) {
            socket.close(); // not the connection, which considers itself closed
        }
    }

    /** Leaves the connection that the calling thread has created to the pool. */
    void keep() {
        made.remove(Thread.currentThread());
    }
}
