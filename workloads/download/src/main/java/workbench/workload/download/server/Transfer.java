package workbench.workload.download.server;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** A body that is sent in pieces. For the event loop only. */
final class Transfer {

    private static final double NANOS = 1e9;

    /** Less than a packet is sent only at the end. */
    static final int PACKET = 1460;

    private final HttpServerResponse response;
    private final Buffer body;
    private final Promise<Void> all = Promise.promise();
    private final long began = System.nanoTime();
    private int sent;

    Transfer(HttpServerResponse response, Buffer body) {
        this.response = response;
        this.body = body;
    }

    /**
     * Sends what a bandwidth allows by now.
     *
     * @param bandwidth in bytes per second since the start; 0 for no limit
     * @param most the most bytes
     * @return how many were sent
     */
    int send(long now, long bandwidth, double most) {
        var left = body.length() - sent;
        var allowed = bandwidth == 0 ? left : (now - began) / NANOS * bandwidth - sent;
        var bytes = (int) Math.min(left, Math.min(allowed, most));
        if (bytes < Math.min(left, PACKET) || response.writeQueueFull()) {
            return 0;
        }
        var part = body.slice(sent, sent + bytes);
        sent += bytes;
        if (bytes == left) {
            response.end(part).onComplete(all);
        } else {
            var _ = response.write(part);
        }
        return bytes;
    }

    /** Completed when all of it has left; never where nobody waits for the rest. */
    Future<Void> sent() {
        return all.future();
    }

    /** Whether all is sent, or nobody waits for the rest. */
    boolean hasEnded() {
        return sent == body.length() || response.closed();
    }
}
