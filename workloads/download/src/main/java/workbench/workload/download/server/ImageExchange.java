package workbench.workload.download.server;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import workbench.workload.download.profile.ServerFault;

/** A request for an image and its way through the server to its response. For the event loop only. */
final class ImageExchange {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private static final long NO_TIMER = -1;

    private final ServerContext context;
    private final HttpServerRequest request;
    private final int image;
    private long timer = NO_TIMER;
    private boolean answered;
    private boolean ended;

    ImageExchange(ServerContext context, HttpServerRequest request, int image) {
        this.context = context;
        this.request = request;
        this.image = image;
    }

    /** Begins to serve the request. */
    void begin() {
        context.traffic().began();
        request.response().endHandler(_ -> end()).closeHandler(_ -> end());
        var wait = context.firstStep().left(image, System.nanoTime());
        after(wait, () -> context.limit().enter(this));
    }

    /** Answers it after its latency. */
    void answer() {
        answered = true;
        var latency = context.schedule().latency(image).toNanos();
        if (latency == 0) {
            send();
            return;
        }
        var due = System.nanoTime() + latency;
        after(latency, () -> {
            context.traffic().late(System.nanoTime() - due);
            send();
        });
    }

    private void send() {
        var fault = context.faults().of(image);
        if (fault == ServerFault.NONE) {
            sendImage();
        } else {
            new FaultyAnswer(this, request).send(fault, context.cache().image(image));
        }
    }

    /** Sends the image as it is. */
    void sendImage() {
        context.pacer().send(headed(), context.cache().image(image));
    }

    /** The response with the headers of the image. */
    HttpServerResponse headed() {
        var format = context.schedule().images().format(image);
        return request.response().putHeader("Content-Type", format.mediaType());
    }

    /** Runs an action later, unless the exchange has ended by then. */
    void after(long nanos, Runnable action) {
        if (nanos == 0) {
            action.run();
        } else {
            timer = vertx().setTimer(Math.ceilDiv(nanos, NANOS_PER_MILLI), _ -> action.run());
        }
    }

    Vertx vertx() {
        return context.vertx();
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
        context.traffic().ended();
        if (answered) {
            context.limit().leave();
        }
    }
}
