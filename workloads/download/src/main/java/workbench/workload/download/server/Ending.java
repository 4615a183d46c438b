package workbench.workload.download.server;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** How responses end: with a length, and for {@code HEAD} without a body. */
final class Ending {

    static final String LENGTH = "Content-Length";

    private static final Buffer NOTHING = Buffer.buffer();

    private Ending() {}

    /** Whether only the headers are asked for. */
    static boolean isHead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.HEAD);
    }

    /**
     * Ends a response of which nothing was sent.
     *
     * @return completed when all of it has left
     */
    static Future<Void> with(HttpServerRequest request, Buffer body) {
        var response = request.response();
        if (!response.headers().contains(LENGTH)) {
            response.putHeader(LENGTH, String.valueOf(body.length()));
        }
        return isHead(request) ? response.end() : response.end(body);
    }

    /** Ends a response with a status and no body. */
    static Future<Void> withStatus(HttpServerRequest request, int status) {
        request.response().setStatusCode(status);
        return with(request, NOTHING);
    }
}
