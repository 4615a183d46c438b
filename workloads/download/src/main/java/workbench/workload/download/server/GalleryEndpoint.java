package workbench.workload.download.server;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;
import workbench.workload.download.image.ImageSet;

/**
 * Lists the images as the Imgur API lists its galleries. A request needs the header {@code Authorization: Client-ID …}, of
 * which any value is accepted. A page after the last is empty.
 *
 * <p>All galleries hold the same images. Their paths are those that the article's client has used over the years, {@code
 * /3/gallery/}, {@code /3/gallery/hot}, {@code /3/gallery/random/random/} and {@code /3/g/memes/}, with or without a page
 * behind them.
 */
final class GalleryEndpoint {

    private static final Pattern PATH =
            Pattern.compile("/3/(?:gallery(?:/hot(?:/viral)?|/random/random)?|g/memes(?:/viral)?)(?:/(\\d{1,6}))?/?");

    private static final Pattern AUTHORIZATION = Pattern.compile("(?i)Client-ID +\\S+");

    private final ImageSet images;
    private final String base;

    /**
     * A gallery of images.
     *
     * @param base what the paths of the server begin with, such as {@code /token}; may be empty
     */
    GalleryEndpoint(ImageSet images, String base) {
        this.images = images;
        this.base = base;
    }

    /** The page that a path asks for, if it asks for one. */
    static Optional<Integer> page(String path) {
        return Optional.of(PATH.matcher(path))
                .filter(match -> match.matches())
                .map(match -> match.group(1) == null ? 0 : Integer.parseInt(match.group(1)));
    }

    /** Whether a client says who it is. */
    static boolean isAuthorized(HttpServerRequest request) {
        var authorization = request.getHeader("Authorization");
        return authorization != null && AUTHORIZATION.matcher(authorization).matches();
    }

    /** Sends 401, as to one who does not say who he is. */
    void refuse(HttpServerRequest request) {
        var error = new JsonObject()
                .put("error", "Authentication required")
                .put("request", request.path())
                .put("method", "GET"); // for HEAD too, whose headers are the same
        send(request, 401, error);
    }

    /** Sends a page. */
    void send(HttpServerRequest request, int page) {
        var links = "%s://%s%s".formatted(request.scheme(), request.connection().localAddress(), base);
        var listed = images.onPage(page).mapToObj(image -> entry(image, links));
        send(request, 200, new JsonArray(listed.toList()));
    }

    private JsonObject entry(int image, String links) {
        return new JsonObject()
                .put("id", String.valueOf(image))
                .put("title", images.title(image))
                .put("type", images.format(image).mediaType())
                .put("size", images.size(image))
                .put("link", links + images.path(image));
    }

    private static void send(HttpServerRequest request, int status, Object data) {
        var body =
                new JsonObject().put("data", data).put("success", status == 200).put("status", status);
        request.response().setStatusCode(status).putHeader("Content-Type", "application/json");
        var _ = Ending.with(request, Buffer.buffer(body.encode()));
    }

    /** Sends a page for browsers that shows the first images. */
    void sendPreview(HttpServerRequest request) {
        var page = new StringBuilder("<!DOCTYPE html><meta charset=utf-8><title>Images</title>\n");
        images.onPage(0)
                .forEach(image -> page.append("<img src=\"%s\" alt=\"%s\" title=\"%2$s\" height=150>\n"
                        .formatted(base + images.path(image), images.title(image))));
        request.response().putHeader("Content-Type", "text/html; charset=utf-8");
        var _ = Ending.with(request, Buffer.buffer(page.toString()));
    }
}
