package workbench.workload.download.server;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import workbench.workload.download.image.ImageSet;
import workbench.workload.download.profile.ServerOptions;

/** Decides what to send for each path. Called by one event loop only. */
final class ImageHandler implements Handler<HttpServerRequest> {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final String base;
    private final ImageSet images;
    private final ServerContext context;
    private final GalleryEndpoint gallery;

    /** Draws the images. */
    ImageHandler(Vertx vertx, ServerOptions served, TrafficCounter traffic) {
        base = served.base();
        images = served.images();
        context = ServerContext.of(vertx, served, traffic);
        gallery = new GalleryEndpoint(images, base);
    }

    @Override
    public void handle(HttpServerRequest request) {
        var path = String.valueOf(request.path());
        if (!path.startsWith(base + "/")) {
            refuse(request, 404);
        } else if (!request.method().equals(HttpMethod.GET) && !Ending.isHead(request)) {
            request.response().putHeader("Allow", "GET, HEAD");
            refuse(request, 405);
        } else {
            answer(request, path.substring(base.length()));
        }
    }

    private void answer(HttpServerRequest request, String path) {
        var image = images.index(path);
        var page = GalleryEndpoint.page(path);
        if (image.isPresent()) {
            new ImageExchange(context, request, image.getAsInt()).begin();
        } else if (page.isPresent()) {
            list(request, page.get());
        } else if (path.equals("/")) {
            gallery.sendPreview(request);
        } else {
            refuse(request, 404);
        }
    }

    private void list(HttpServerRequest request, int page) {
        if (!GalleryEndpoint.isAuthorized(request)) {
            gallery.refuse(request);
            return;
        }
        var wait = Ending.isHead(request) ? 0 : context.firstStep().leftOfPage(page, System.nanoTime());
        if (wait == 0) {
            gallery.send(request, page);
        } else {
            var millis = Math.ceilDiv(wait, NANOS_PER_MILLI);
            var timer = context.vertx().setTimer(millis, _ -> gallery.send(request, page));
            request.response().closeHandler(_ -> context.vertx().cancelTimer(timer));
        }
    }

    private static void refuse(HttpServerRequest request, int status) {
        var _ = Ending.withStatus(request, status);
    }
}
