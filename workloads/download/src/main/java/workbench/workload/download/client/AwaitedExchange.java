package workbench.workload.download.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** An exchange of a client that works in threads of its own: the calling thread waits for its end. */
abstract class AwaitedExchange implements Transport.Exchange {

    private boolean aborted;
    private @Nullable Future<?> answer;

    /** Sends the request. The future is done when the receiver has all of the answer. */
    abstract Future<?> send();

    /** Closes the connection of an aborted exchange, where cancelling its future does not. */
    void disconnect() {}

    @Override
    public final void run() throws IOException, InterruptedException {
        try {
            start().get();
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case IOException cause -> cause;
                case UncheckedIOException unchecked -> unchecked.getCause();
                case null, default -> new IOException(e.getCause());
            };
        } catch (CancellationException e) {
            throw new IOException("aborted", e);
        } catch (InterruptedException e) {
            abort();
            throw e;
        }
    }

    /** Sends without the lock: the client may hand a connection to another exchange meanwhile, in this thread. */
    private Future<?> start() throws IOException {
        requireNotAborted();
        var running = send();
        if (!keep(running)) {
            end(running);
        }
        return running;
    }

    private synchronized boolean keep(Future<?> running) {
        answer = running;
        return !aborted;
    }

    final synchronized void requireNotAborted() throws IOException {
        if (aborted) {
            throw new IOException("aborted");
        }
    }

    @Override
    public final void abort() {
        var running = forbid();
        if (running != null) {
            end(running); // outside the lock, like the end of a call
        }
    }

    private void end(Future<?> running) {
        running.cancel(true);
        disconnect();
    }

    private synchronized @Nullable Future<?> forbid() {
        aborted = true;
        return answer;
    }
}
