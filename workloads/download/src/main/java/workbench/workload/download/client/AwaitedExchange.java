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

    private synchronized Future<?> start() throws IOException {
        requireNotAborted();
        answer = send();
        return answer;
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
            running.cancel(true); // outside the lock, like the end of a call
            disconnect();
        }
    }

    private synchronized @Nullable Future<?> forbid() {
        aborted = true;
        return answer;
    }
}
