package workbench.workload.download.server;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Map;
import workbench.workload.download.image.ImageSet;

/** Sends images, each after its latency. Called by one event loop only. */
final class ImageHandler implements Handler<HttpServerRequest> {

    /** How many bytes of images are kept, so that sending one again costs no drawing. */
    private static final long KEPT_BYTES = 64 << 20;

    private final Vertx vertx;
    private final ImageSet images;
    private final Map<Integer, Buffer> kept = new HashMap<>();
    private long keptBytes;

    ImageHandler(Vertx vertx, ImageSet images) {
        this.vertx = vertx;
        this.images = images;
    }

    @Override
    public void handle(HttpServerRequest request) {
        images.index(request.path()).ifPresentOrElse(index -> sendAfterLatency(request, index), () -> refuse(request));
    }

    private static void refuse(HttpServerRequest request) {
        request.response().setStatusCode(404).end();
    }

    private void sendAfterLatency(HttpServerRequest request, int index) {
        var millis = images.latency(index).toMillis();
        if (millis == 0) {
            send(request, index);
        } else {
            vertx.setTimer(millis, _ -> send(request, index));
        }
    }

    private void send(HttpServerRequest request, int index) {
        var response = request.response();
        if (!response.closed()) { // else the client has cancelled
            response.putHeader("Content-Type", "image/png").end(image(index));
        }
    }

    private Buffer image(int index) {
        var image = kept.get(index);
        if (image == null) {
            image = Buffer.buffer(images.bytes(index));
            if (keptBytes + image.length() <= KEPT_BYTES) {
                kept.put(index, image);
                keptBytes += image.length();
            }
        }
        return image;
    }
}
