package workbench.workload.download.server;

import java.util.ArrayDeque;
import java.util.Queue;

/** Lets so many exchanges be answered at once, and the others wait in the order in which they came. For the event loop only. */
final class ConcurrencyLimit {

    private final int limit;
    private final TrafficCounter traffic;
    private final Queue<ImageExchange> waiting = new ArrayDeque<>();
    private int inside;

    /** With no limit if it is 0. */
    ConcurrencyLimit(int limit, TrafficCounter traffic) {
        this.limit = limit;
        this.traffic = traffic;
    }

    /** Has an exchange answered now or when its turn comes. */
    void enter(ImageExchange exchange) {
        if (limit > 0 && inside >= limit) {
            waiting.add(exchange);
            traffic.queued();
        } else {
            inside++;
            exchange.answer();
        }
    }

    /** Ends the turn of an exchange that was answered. */
    void leave() {
        inside--;
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            if (!next.hasEnded()) { // else the client did not wait for its turn
                inside++;
                next.answer();
                return;
            }
        }
    }
}
