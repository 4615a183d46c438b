package workbench.workload.download.server;

import java.util.ArrayDeque;
import java.util.Queue;

/** Limits how many exchanges are answered at once; the others wait in their order of arrival. For the event loop only. */
final class ConcurrencyLimit {

    private final int limit;
    private final TrafficCounter traffic;
    private final Queue<ImageExchange> waiting = new ArrayDeque<>();
    private int inside;

    /** A limit; 0 means none. */
    ConcurrencyLimit(int limit, TrafficCounter traffic) {
        this.limit = limit;
        this.traffic = traffic;
    }

    /** Answers an exchange now, or when its turn comes. */
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
            if (!next.hasEnded()) { // otherwise the client did not wait for its turn
                inside++;
                next.answerLater();
                return;
            }
        }
    }
}
