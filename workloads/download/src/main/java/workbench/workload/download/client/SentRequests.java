package workbench.workload.download.client;

import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.Http1StreamListener;
import workbench.workload.download.client.Gate.Turn;

/** Tells the turn of each thread's request that it is on its way, which is when its connection exists. */
final class SentRequests implements Http1StreamListener {

    private final ThreadLocal<Turn> turns = ThreadLocal.withInitial(() -> Turn.ANY);

    /** The calling thread is about to make a request. */
    void expect(Turn turn) {
        if (!turn.equals(Turn.ANY)) {
            turns.set(turn);
        }
    }

    /** The request of the calling thread has ended. */
    void forget() {
        turns.remove();
    }

    @Override
    public void onRequestHead(HttpConnection connection, HttpRequest request) {
        turns.get().sent();
    }

    @Override
    public void onResponseHead(HttpConnection connection, HttpResponse response) {
        // The receiver gets it.
    }

    @Override
    public void onExchangeComplete(HttpConnection connection, boolean keepAlive) {
        // The exchange returns then.
    }
}
