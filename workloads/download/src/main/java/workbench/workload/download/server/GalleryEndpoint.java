package workbench.workload.download.server;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import workbench.workload.download.image.ImageSet;

/**
 * Lists the images as the Imgur API lists random ones: {@code GET /3/gallery/random/random/{page}} with the header
 * {@code Authorization: Client-ID …}, of which any value is accepted. A page after the last is empty.
 */
final class GalleryEndpoint {

    private static final Pattern PATH = Pattern.compile("/3/gallery/random/random(?:/(\\d{1,6}))?");

    private static final Pattern AUTHORIZATION = Pattern.compile("(?i)Client-ID +\\S+");

    /** How many images are on a page. */
    private static final int PAGE = 60;

    private final ImageSet images;

    GalleryEndpoint(ImageSet images) {
        this.images = images;
    }

    /** The page that a path asks for, if it asks for one. */
    static Optional<Integer> page(String path) {
        return Optional.of(PATH.matcher(path))
                .filter(match -> match.matches())
                .map(match -> match.group(1) == null ? 0 : Integer.parseInt(match.group(1)));
    }

    /** Sends a page, or 401 to a client that does not say who it is. */
    void send(HttpServerRequest request, int page) {
        var authorization = request.getHeader("Authorization");
        if (authorization == null || !AUTHORIZATION.matcher(authorization).matches()) {
            var error = new JsonObject()
                    .put("error", "Authentication required")
                    .put("request", request.path())
                    .put("method", request.method().name());
            send(request.response(), 401, error);
            return;
        }
        var from = Math.min((long) page * PAGE, images.count());
        var to = Math.min(from + PAGE, images.count());
        var links = "%s://%s".formatted(request.scheme(), request.connection().localAddress());
        var listed = IntStream.range((int) from, (int) to).mapToObj(image -> entry(image, links));
        send(request.response(), 200, new JsonArray(listed.toList()));
    }

    private JsonObject entry(int image, String links) {
        return new JsonObject()
                .put("id", String.valueOf(image))
                .put("title", images.title(image))
                .put("type", images.format(image).mediaType())
                .put("size", images.size(image))
                .put("link", links + images.path(image));
    }

    private static void send(HttpServerResponse response, int status, Object data) {
        var body =
                new JsonObject().put("data", data).put("success", status == 200).put("status", status);
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.encode());
    }

    /** Sends a page for browsers that shows the first images. */
    void sendPreview(HttpServerResponse response) {
        var page = new StringBuilder("<!DOCTYPE html><meta charset=utf-8><title>Images</title>\n");
        IntStream.range(0, Math.min(PAGE, images.count()))
                .forEach(image -> page.append("<img src=\"%s\" alt=\"%s\" title=\"%2$s\" height=150>\n"
                        .formatted(images.path(image), images.title(image))));
        response.putHeader("Content-Type", "text/html; charset=utf-8").end(page.toString());
    }
}
