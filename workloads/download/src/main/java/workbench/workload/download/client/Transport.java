package workbench.workload.download.client;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import workbench.workload.download.client.Gate.Turn;

/**
 * An HTTP client. It follows no redirect and repeats no request; its user enforces deadlines and limits. Thread-safe.
 */
interface Transport extends AutoCloseable {

    /**
     * Prepares one request and its answer; nothing is sent yet.
     *
     * @param turn is told as soon as the request was sent, where the client says so
     */
    Exchange get(URI address, Map<String, String> headers, Turn turn, Receiver receiver);

    /** Opens all connections that its pool has room for, and keeps them. */
    default void open(URI server) throws IOException {
        throw new UnsupportedOperationException("opens a connection only for a request");
    }

    /** The effective settings, by short label. */
    Map<String, String> effective();

    /** Ends its threads and connections; requests still in flight fail. */
    @Override
    void close() throws IOException;

    /** One request and its answer. */
    interface Exchange {

        /**
         * Sends the request and returns when the receiver has all of the answer. Called once.
         *
         * @throws IOException if it fails, is aborted, or the receiver rejects the answer; its connection is then
         *     closed
         * @throws InterruptedException if this thread was interrupted, which aborts the exchange
         */
        void run() throws IOException, InterruptedException;

        /** Makes {@link #run} end soon with an exception. Any thread may call it, before, during or after the run. */
        void abort();
    }

    /** Receives an answer. Called by any thread, but one at a time; an exception ends the exchange. */
    interface Receiver {

        /** The status and headers have arrived. */
        void head(ResponseHead head) throws IOException;

        /** A part of the body has arrived; the receiver reads all of the buffer. */
        void body(ByteBuffer part) throws IOException;
    }
}
