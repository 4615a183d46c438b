package workbench.workload.download.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.parameter.UsageException;
import workbench.workload.download.profile.ServerOptions;

/** What is answered under which path. */
@DisplayName("An image server")
class ServerAnswersTest extends RunningServer {

    @Test
    @DisplayName("sends each image with its type")
    void images() throws Exception {
        start();
        for (var image = 0; image < 8; image++) {
            var response = get(served.images().path(image));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValue(served.images().format(image).mediaType());
            assertThat(response.body()).isEqualTo(served.images().bytes(image));
        }
    }

    @Test
    @DisplayName("rejects other paths and other methods")
    void refuses() throws Exception {
        start();
        assertThat(get("/images/8.png").statusCode()).isEqualTo(404);
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
        var post = request(served.images().path(0)).POST(HttpRequest.BodyPublishers.ofString("mine"));
        var refused = client.send(post.build(), BodyHandlers.discarding());
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @Test
    @DisplayName("answers only those who know its token, if it has one")
    void token() throws Exception {
        start("token", "open-Sesame7");
        assertThat(get("/open-Sesame7" + served.images().path(0)).body())
                .isEqualTo(served.images().bytes(0));
        assertThat(new String(get("/open-Sesame7/").body(), UTF_8))
                .contains(
                        "<img src=\"/open-Sesame7%s\"".formatted(served.images().path(7)));
        var listed = page("/open-Sesame7/3/g/memes/").getJsonArray("data").getJsonObject(0);
        assertThat(get(URI.create(listed.getString("link")).getPath()).statusCode())
                .isEqualTo(200);
        var path = served.images().path(0);
        for (var other : List.of(path, "/", "/3/g/memes/", "/open-sesame7" + path, "/open-Sesame7", "//" + path)) {
            assertThat(get(other).statusCode()).as(other).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"a/b", "ä", "..", "''"})
    @DisplayName("takes no token that would have to be escaped")
    void badToken(String token) {
        arguments.put("token", token);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> ServerOptions.of(arguments))
                .withMessageContaining(
                        "is not a valid value for token; accepted is auto, none, or at most 100 letters, digits and hyphens");
    }

    @Test
    @DisplayName("has a token of its own where none is given")
    void madeUp() {
        var one = ServerOptions.of(ServerOptions.withToken(Map.of("token", "auto")))
                .base();
        var other = ServerOptions.of(ServerOptions.withToken(Map.of("token", "auto")))
                .base();
        assertThat(one).matches("/[0-9a-f]{32}").isNotEqualTo(other);
        assertThat(ServerOptions.withToken(Map.of("token", "mine"))).isEqualTo(Map.of("token", "mine"));
    }

    @Test
    @DisplayName("answers HEAD as GET, but without a body")
    void head() throws Exception {
        start("fault", "truncated", "fault-rate", "0.1", "bandwidth", "1GiB");
        assertSameHead(client, this::request);
    }

    @Test
    @DisplayName("answers HEAD as GET over HTTP/2 too")
    void headOfHttp2(@TempDir Path folder) throws Exception {
        arguments.putAll(Map.of("protocol", "h2", "fault", "truncated", "fault-rate", "0.1"));
        var certificate = startSecure(folder);
        try (var secure = HttpClient.newBuilder().sslContext(trust(certificate)).build()) {
            assertSameHead(secure, this::secure);
        }
    }

    private void assertSameHead(HttpClient asking, Function<String, HttpRequest.Builder> request) throws Exception {
        var struck = served.faults().images().findFirst().orElseThrow();
        var paths = List.of(
                served.images().path((struck + 1) % 8), "/", "/elsewhere", "/3/gallery/random/random/", "/3/g/memes/9");
        for (var authorized : List.of(true, false)) {
            for (var path : paths) {
                var asked = request.apply(path);
                if (authorized) {
                    asked.header("Authorization", "Client-ID any");
                }
                var get = asking.send(asked.GET().build(), BodyHandlers.ofByteArray());
                var head = asking.send(asked.HEAD().build(), BodyHandlers.ofByteArray());
                assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
                assertThat(head.headers()).as(path).isEqualTo(get.headers());
                assertThat(head.body()).as(path).isEmpty();
                assertThat(head.headers().firstValueAsLong("Content-Length"))
                        .as(path)
                        .hasValue(get.body().length);
            }
        }
        var spoilt =
                asking.send(request.apply(served.images().path(struck)).HEAD().build(), BodyHandlers.ofByteArray());
        assertThat(spoilt.headers().firstValueAsLong("Content-Length"))
                .hasValue(served.images().size(struck));
    }

    @Test
    @DisplayName("speaks HTTP/2 with TLS, and ends streams by a fault without closing the connection")
    void http2(@TempDir Path folder) throws Exception {
        arguments.putAll(Map.of("protocol", "h2", "fault", "reset", "fault-rate", "0.1"));
        var certificate = startSecure(folder);
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".p12"));
        try (var secure = HttpClient.newBuilder().sslContext(trust(certificate)).build()) {
            var struck = served.faults().images().findFirst().orElseThrow();
            var right = secure((struck + 1) % 8);
            assertThat(secure.send(right, BodyHandlers.ofByteArray()).version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThatIOException()
                    .isThrownBy(() -> secure.send(secure(struck), BodyHandlers.ofByteArray()))
                    .withMessageContaining("RST_STREAM");
            assertThat(secure.send(right, BodyHandlers.ofByteArray()).body())
                    .isEqualTo(served.images().bytes((struck + 1) % 8));
        }
    }

    private HttpRequest secure(int image) {
        return secure(served.images().path(image)).build();
    }

    @Test
    @DisplayName("lists its images as the Imgur API does")
    void gallery() throws Exception {
        start("images", "70", "first-step", "500us");
        var first = page(0);
        assertThat(first.getBoolean("success")).isTrue();
        assertThat(first.getInteger("status")).isEqualTo(200);
        assertThat(first.getJsonArray("data")).hasSize(60);
        var entry = page(1).getJsonArray("data").getJsonObject(9);
        var link = "http://127.0.0.1:%d%s"
                .formatted(service.port(), served.images().path(69));
        assertThat(entry.getString("link")).isEqualTo(link);
        assertThat(entry.getString("id")).isEqualTo("69");
        assertThat(entry.getString("title")).isEqualTo("Image 69 of seed 1");
        assertThat(entry.getString("type")).isEqualTo(served.images().format(69).mediaType());
        assertThat(page(2).getJsonArray("data")).isEmpty();
    }

    /** The paths that the article's client has asked for, one version after another, and the one of its memes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/3/gallery/",
                "/3/gallery/hot",
                "/3/gallery/random/random/",
                "/3/gallery/random/random",
                "/3/g/memes/",
                "/3/g/memes",
                "/3/g/memes/viral/0"
            })
    @DisplayName("answers the article's client as its gallery did")
    void article(String path) throws Exception {
        start("first-step", "1ms");
        var data = page(path).getJsonArray("data");
        assertThat(data).hasSize(8);
        for (var image = 0; image < data.size(); image++) {
            var item = data.getJsonObject(image);
            assertThat(item.getString("type")).isIn("image/jpeg", "image/png");
            assertThat(get(URI.create(item.getString("link")).getPath()).body())
                    .isEqualTo(served.images().bytes(image));
        }
    }

    private JsonObject page(int page) throws Exception {
        return page("/3/gallery/random/random/" + page);
    }

    private JsonObject page(String path) throws Exception {
        var request = request(path).header("Authorization", "Client-ID anything");
        return new JsonObject(
                client.send(request.build(), BodyHandlers.ofString()).body());
    }

    @Test
    @DisplayName("lists nothing to a client that does not say who it is")
    void unauthorized() throws Exception {
        start();
        var response = get("/3/gallery/random/random/0");
        assertThat(response.statusCode()).isEqualTo(401);
        var body = new JsonObject(new String(response.body(), UTF_8));
        assertThat(body.getBoolean("success")).isFalse();
        assertThat(body.getInteger("status")).isEqualTo(401);
        assertThat(body.getJsonObject("data").getString("error")).isEqualTo("Authentication required");
    }

    @Test
    @DisplayName("shows its images to a browser")
    void preview() throws Exception {
        start();
        assertThat(new String(get("/").body(), UTF_8))
                .contains("<img src=\"%s\"".formatted(served.images().path(7)));
    }
}
