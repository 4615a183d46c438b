package workbench.workload.download.server;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import workbench.workload.download.image.ImageSet;
import workbench.workload.download.profile.ServerOptions;

/** Decides what to send for each path. Called by one event loop only. */
final class ImageHandler implements Handler<HttpServerRequest> {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final ImageSet images;
    private final ServerContext context;
    private final GalleryEndpoint gallery;
    private final Duration firstStep;

    ImageHandler(Vertx vertx, ServerOptions served, TrafficCounter traffic) {
        images = served.images();
        context = ServerContext.of(vertx, served, traffic);
        gallery = new GalleryEndpoint(images);
        firstStep = served.shaping().firstStep();
    }

    @Override
    public void handle(HttpServerRequest request) {
        var path = String.valueOf(request.path());
        var image = images.index(path);
        var page = GalleryEndpoint.page(path);
        if (!request.method().equals(HttpMethod.GET)) {
            refuse(request, 405);
        } else if (image.isPresent()) {
            new ImageExchange(context, request, image.getAsInt()).begin();
        } else if (page.isPresent()) {
            later(request, () -> gallery.send(request, page.get()));
        } else if (path.equals("/")) {
            gallery.sendPreview(request.response());
        } else {
            refuse(request, 404);
        }
    }

    private void later(HttpServerRequest request, Runnable action) {
        if (firstStep.isZero()) {
            action.run();
        } else {
            var timer = context.vertx().setTimer(Math.ceilDiv(firstStep.toNanos(), NANOS_PER_MILLI), _ -> action.run());
            request.response().closeHandler(_ -> context.vertx().cancelTimer(timer));
        }
    }

    private static void refuse(HttpServerRequest request, int status) {
        request.response().setStatusCode(status).end();
    }
}
