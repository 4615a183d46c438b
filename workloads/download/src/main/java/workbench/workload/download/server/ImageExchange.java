package workbench.workload.download.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
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
    private final Future<Buffer> drawn;
    private long timer = NO_TIMER;

    /** When the response should begin, had the event loop nothing else to do. */
    private long due;

    private boolean answered;
    private boolean ended;

    ImageExchange(ServerContext context, HttpServerRequest request, int image) {
        this.context = context;
        this.request = request;
        this.image = image;
        this.drawn = context.cache().image(image);
    }

    /** Begins to serve the request. */
    void begin() {
        context.traffic().began(context.clock().found());
        request.response().closeHandler(_ -> end());
        var wait = Ending.isHead(request) ? 0 : context.firstStep().left(image, System.nanoTime());
        due = context.clock().earliest() + wait;
        after(wait, () -> context.limit().enter(this));
    }

    /** Answers it after its latency, since it has got its turn at once. */
    void answer() {
        answered = true;
        var latency = context.schedule().latency(image).toNanos();
        due += latency;
        after(latency, this::send);
    }

    /** Answers it after its latency, since its turn has come now. */
    void answerLater() {
        due = System.nanoTime();
        answer();
    }

    private void send() {
        drawn.onSuccess(this::send).onFailure(_ -> request.response().reset());
    }

    private void send(Buffer bytes) {
        if (ended) {
            return;
        }
        context.traffic().late(System.nanoTime() - due);
        var fault = context.faults().of(image);
        if (fault == ServerFault.NONE) {
            sendImage(bytes);
        } else {
            new FaultyAnswer(this, request).send(fault, bytes);
        }
    }

    /** Sends the image as it is. */
    void sendImage(Buffer bytes) {
        var _ = headed();
        endsWith(
                Ending.isHead(request)
                        ? Ending.with(request, bytes)
                        : context.pacer().send(request, bytes));
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

    /** Ends with the last bytes of the response, when they have left or cannot leave. */
    void endsWith(Future<Void> last) {
        last.onComplete(_ -> end());
    }

    Vertx vertx() {
        return context.vertx();
    }

    /** Whether the response has left, or the client has gone. */
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
