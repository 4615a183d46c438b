package workbench.workload.download.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.parameter.Arguments;
import workbench.parameter.UsageException;
import workbench.workload.Floor;
import workbench.workload.download.client.FetchOptions;
import workbench.workload.testkit.faulty.Answer;
import workbench.workload.testkit.faulty.FaultyServer;

@DisplayName("A real-world source")
@Timeout(30)
class RealSourceOptionsTest {

    private static final String CLIENT_ID = "0123secret";

    private static final Map<String, String> ENVIRONMENT = Map.of("IMGUR_CLIENT_ID", CLIENT_ID + " ");

    private static final String LISTING = """
            {"data": [{"type": "image/jpeg", "link": "SERVER/a.jpg"},
                      {"type": "image/gif", "link": "SERVER/b.gif"},
                      {"type": "image/png", "link": "SERVER/c.png"},
                      {"type": "image/png", "link": "SERVER/d.png"}], "success": true, "status": 200}
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is a gallery whose first JPEG and PNG pictures are each fetched once, in their order")
    void gallery() throws Exception {
        try (var server = new FaultyServer(RealSourceOptionsTest::answer)) {
            var source = survey(server.address().resolve("/3/gallery"));
            assertThat(source.images())
                    .extracting(image -> image.address().getPath(), RealSource.Image::length)
                    .containsExactly(tuple("/a.jpg", 10L), tuple("/c.png", 12L));
            assertThat(source.sha256(0)).isEqualTo(Sha256.of("GIF89a jpg".getBytes(UTF_8)));
            assertThat(server.requests()).hasSize(3);
            assertThat(server.requests().getFirst()).contains("Authorization: Client-ID " + CLIENT_ID);
            assertThat(server.requests().subList(1, 3))
                    .allSatisfy(request -> assertThat(request).doesNotContain("Authorization"));
            assertThat(remote(server.address().resolve("/3/gallery")).surveyed(folder))
                    .isEqualTo(source);
        }
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllBytes(file))
                            .asString(ISO_8859_1)
                            .doesNotContain(CLIENT_ID));
        }
    }

    private static Answer answer(String path) {
        return switch (path) {
            case "/3/gallery" ->
                to -> Answer.ok(LISTING.replace("SERVER", to.server()).getBytes(UTF_8))
                        .send(to);
            case "/a.jpg" -> Answer.ok("GIF89a jpg".getBytes(UTF_8));
            default -> Answer.ok("GIF89a other".getBytes(UTF_8));
        };
    }

    private RealSource survey(URI gallery) throws Exception {
        return remote(gallery).survey(options(), 2, folder, ENVIRONMENT);
    }

    private RealSourceOptions remote(URI gallery) {
        return new RealSourceOptions(Optional.empty(), Optional.of(gallery), Duration.ZERO, 2, 100);
    }

    private static FetchOptions options() {
        return new FetchOptions(
                "classic",
                false,
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                999,
                5,
                false,
                null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"data": {"error": "no"}, "success": false, "status": 403} | refused: status 403
            {"data": [], "success": true, "status": 200}               | lists no picture in JPEG or PNG
            {"data": [{"type": "image/gif", "link": "http://a/b"}], "success": true} | lists no picture in JPEG or PNG
            {"data": [{"type": "image/png", "link": "file:///a"}], "success": true}  | lists 'file:///a', which is not an http
            {"data": [{"type": "image/png"}], "success": true}         | lists '', which is not an http
            {"data":                                                   | does not answer in JSON
            <html>                                                     | does not answer in JSON
            []                                                         | refused: status unknown
            """)
    @DisplayName("is rejected in one line if a gallery makes no sense")
    void senseless(String listing, String message) throws Exception {
        try (var server = new FaultyServer(_ -> Answer.ok(listing.getBytes(UTF_8)))) {
            assertThatIOException()
                    .isThrownBy(() -> survey(server.address()))
                    .withMessageContaining(message)
                    .satisfies(
                            e -> assertThat(e.getMessage()).doesNotContain("\n").doesNotContain(CLIENT_ID));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"success": false, "status": "0123secret"} | refused: status ***
            {"data": [{"type": "image/png", "link": "http://a/b?c=0123secret"}], "success": true} | lists an address that holds the client id
            {"data": [{"type": "image/png", "link": "http://a/%30123secret"}], "success": true}   | lists an address that holds the client id
            {"data": [{"type": "image/png", "link": "x:0123secret"}], "success": true}            | lists 'x:***', which is not an http
            """)
    @DisplayName("is refused without a word of the client id that a gallery sends back")
    void echo(String listing, String message) throws Exception {
        try (var server = new FaultyServer(_ -> Answer.ok(listing.getBytes(UTF_8)))) {
            assertThatIOException()
                    .isThrownBy(() -> survey(server.address()))
                    .withMessageContaining(message)
                    .satisfies(e -> assertThat(stackTrace(e)).contains("survey").doesNotContain(CLIENT_ID));
            assertThat(server.requests()).hasSize(1);
        }
    }

    private static String stackTrace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <html><body>Log in | GET http://server/a: what came is not an image; accepted are PNG, JPEG, GIF and WebP
                               | GET http://server/a: an empty body is not an image; accepted are PNG, JPEG, GIF and WebP
            """)
    @DisplayName("is refused where there is no image, however stable it is")
    void noImage(@Nullable String body, String message) throws Exception {
        try (var server = new FaultyServer(_ -> Answer.ok((body == null ? "" : body).getBytes(UTF_8)))) {
            var urls = Files.writeString(folder.resolve("urls.txt"), server.address() + "/a");
            var remote = new RealSourceOptions(Optional.of(urls), Optional.empty(), Duration.ZERO, 2, 100);
            assertThatIOException()
                    .isThrownBy(() -> remote.survey(options(), 2, folder, Map.of()))
                    .withMessage(
                            message.replace("http://server", server.address().toString()));
        }
    }

    @Test
    @DisplayName("knows before it asks which files it might write")
    void fileNames() throws Exception {
        var urls = Files.writeString(folder.resolve("urls.txt"), "http://a/x.png\nhttp://a/y.png");
        var listed = new RealSourceOptions(Optional.of(urls), Optional.empty(), Duration.ZERO, 2, 100);
        assertThat(Stream.of("0000-x.png", "0001-y.png", "0001-x.png", "x.png").filter(listed.fileNames(7)))
                .containsExactly("0000-x.png", "0001-y.png");
        assertThat(Stream.of("0000-x.png", "0006-any", "0007-x.png", "x.png", "0001")
                        .filter(remote(URI.create("https://a/b")).fileNames(7)))
                .containsExactly("0000-x.png", "0006-any");
    }

    @Test
    @DisplayName("is rejected without a client id, and over HTTP that others can read")
    void clientId() {
        var remote = remote(URI.create("https://api.imgur.com/3/gallery"));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> remote.check(Map.of()))
                .withMessage("gallery needs a client id in the environment variable IMGUR_CLIENT_ID, which is not set");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> remote.check(Map.of("IMGUR_CLIENT_ID", "a\r\nX: b")))
                .withMessage("gallery needs a client id in the environment variable IMGUR_CLIENT_ID, which holds none");
        remote.check(ENVIRONMENT);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(
                        () -> remote(URI.create("https://a/b?id=%30123secret")).check(ENVIRONMENT))
                .withMessage("gallery holds the client id, which would be written down; it is sent without");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> arguments(Map.of("gallery", "http://api.imgur.com/3/gallery")))
                .withMessageContaining("an https address, or an http address on this machine");
        assertThat(arguments(Map.of("gallery", "http://127.0.0.1:80/3"))).isPresent();
    }

    @Test
    @DisplayName("is one, and none by default")
    void one() {
        assertThat(arguments(Map.of())).isEmpty();
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> arguments(Map.of("gallery", "https://a/b", "urls", "c")))
                .withMessage("urls and gallery are both given; give only one of them");
    }

    private static Optional<RealSourceOptions> arguments(Map<String, String> given) {
        return RealSourceOptions.of(Arguments.of(RealSourceOptions.PARAMETERS, given));
    }

    @Test
    @DisplayName("says how many requests a run makes at least, and rejects too many")
    void notice() throws IOException {
        var urls = Files.write(folder.resolve("urls.txt"), List.of("http://a/b", "http://a/c"));
        var remote =
                arguments(Map.of("urls", urls.toString(), "max-requests", "22")).orElseThrow();
        assertThat(remote.notice(52, 10))
                .isEqualTo(
                        "It makes at least 22 requests to the addresses of %s: a first pass over 2 images and 10 jobs, "
                                        .formatted(urls)
                                + "more where jobs are short. It stops at 22 (max-requests) and begins one every 100ms (pause).");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> remote.notice(52, 11))
                .withMessageStartingWith("this run makes at least 24 requests")
                .withMessageEndingWith("max-requests allows 22");
        assertThat(remote(URI.create("https://a/b")).notice(7, 10))
                .startsWith(
                        "It makes at least 78 requests to a gallery and the hosts of its images: the list, a first pass over "
                                + "up to 7 images and 10 jobs");
    }

    @Test
    @DisplayName("is rejected for a width of more connections than a host may have")
    void connections() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> remote(URI.create("https://a/b")).checkWidth(3))
                .withMessage("width 3 may open 3 connections to a host; host-connections allows 2");
    }

    @Test
    @DisplayName("names files with the same basename differently, and knows its own")
    void names() {
        var source = new RealSource(
                Stream.of("http://a/x.png", "http://b/X.PNG", "http://a/x.png")
                        .map(address -> new RealSource.Image(URI.create(address), 1, "00"))
                        .toList(),
                Duration.ofSeconds(1));
        assertThat(source.fileName(0)).isEqualTo("0000-x.png");
        assertThat(source.fileName(1)).isEqualTo("0001-X.PNG");
        assertThat(source.fileName(2)).isEqualTo("0002-x.png");
        assertThat(Stream.of(
                                "0001-X.PNG",
                                "0001-x.png",
                                "0003-x.png",
                                "x.png",
                                "0000-x.png.bak",
                                "99999999999-x.png",
                                "")
                        .filter(source::owns))
                .containsExactly("0001-X.PNG");
        assertThat(source.floor(8)).hasValue(new Floor.Time(Duration.ofSeconds(2)));
    }
}
