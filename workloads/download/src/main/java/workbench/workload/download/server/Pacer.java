package workbench.workload.download.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import workbench.workload.download.profile.Shaping;

/**
 * Sends bodies no faster than the bandwidth allows: every {@value #TICK_MILLIS} ms it sends what has become allowed,
 * never more. For the event loop only.
 */
final class Pacer {

    private static final long TICK_MILLIS = 10;

    private static final double NANOS = 1e9;

    private final Vertx vertx;
    private final long bandwidth;
    private final long shared;
    private final List<Transfer> transfers = new ArrayList<>();

    /** The bytes that all transfers together may send now. */
    private double credit;

    private long last;

    Pacer(Vertx vertx, Shaping shaping) {
        this.vertx = vertx;
        bandwidth = shaping.bandwidth();
        shared = shaping.sharedBandwidth();
    }

    /**
     * Sends a body and ends its response.
     *
     * @return completed when all of it has left
     */
    Future<Void> send(HttpServerRequest request, Buffer body) {
        if (bandwidth == 0 && shared == 0) {
            return Ending.with(request, body);
        }
        var response = request.response().putHeader(Ending.LENGTH, String.valueOf(body.length()));
        if (transfers.isEmpty()) {
            credit = 0;
            last = System.nanoTime();
            vertx.setPeriodic(TICK_MILLIS, this::tick);
        }
        var transfer = new Transfer(response, body);
        transfers.add(transfer);
        return transfer.sent();
    }

    private void tick(long timer) {
        var now = System.nanoTime();
        var earned = (now - last) / NANOS * shared;
        last = now;
        credit += earned;
        var left = transfers.size();
        for (var transfer : transfers) {
            credit -= transfer.send(now, bandwidth, shared == 0 ? Integer.MAX_VALUE : credit / left);
            left--;
        }
        credit = Math.min(
                credit, Math.max(earned, Transfer.PACKET * (double) transfers.size())); // what nobody took is lost
        transfers.removeIf(Transfer::hasEnded);
        if (transfers.isEmpty()) {
            vertx.cancelTimer(timer);
        }
    }
}
