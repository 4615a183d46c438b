package workbench.workload.download.server;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import workbench.workload.download.profile.Fault;

/** A request for an image and its way through the server to its response. For the event loop only. */
final class Exchange {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private static final long NO_TIMER = -1;

    private final Desk desk;
    private final HttpServerRequest request;
    private final int image;
    private long timer = NO_TIMER;
    private boolean answered;
    private boolean ended;

    Exchange(Desk desk, HttpServerRequest request, int image) {
        this.desk = desk;
        this.request = request;
        this.image = image;
    }

    /** Takes the request up. */
    void begin() {
        desk.traffic().began();
        request.response().endHandler(_ -> end()).closeHandler(_ -> end());
        var wait = desk.firstStep().left(image, System.nanoTime());
        after(wait, () -> desk.turnstile().enter(this));
    }

    /** Answers it after its latency. */
    void answer() {
        answered = true;
        var latency = desk.schedule().latency(image).toNanos();
        if (latency == 0) {
            send();
            return;
        }
        var due = System.nanoTime() + latency;
        after(latency, () -> {
            desk.traffic().late(System.nanoTime() - due);
            send();
        });
    }

    private void send() {
        var fault = desk.faults().of(image);
        if (fault == Fault.NONE) {
            sendImage();
        } else {
            new FaultyAnswer(this, request).send(fault, desk.album().image(image));
        }
    }

    /** Sends the image as it is. */
    void sendImage() {
        desk.pacer().send(headed(), desk.album().image(image));
    }

    /** The response with the headers of the image. */
    HttpServerResponse headed() {
        var format = desk.schedule().images().format(image);
        return request.response().putHeader("Content-Type", format.mediaType());
    }

    /** Does something later, unless the exchange has ended by then. */
    void after(long nanos, Runnable action) {
        if (nanos == 0) {
            action.run();
        } else {
            timer = vertx().setTimer(Math.ceilDiv(nanos, NANOS_PER_MILLI), _ -> action.run());
        }
    }

    Vertx vertx() {
        return desk.vertx();
    }

    /** Whether the response has ended, or the client has gone. */
    boolean hasEnded() {
        return ended;
    }

    private void end() {
        if (ended) {
            return;
        }
        ended = true;
        vertx().cancelTimer(timer);
        desk.traffic().ended();
        if (answered) {
            desk.turnstile().leave();
        }
    }
}
