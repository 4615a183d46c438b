package workbench.workload.download.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A redirect")
class RedirectTest {

    private static final URI FROM = URI.create("https://example.org/a/b.png?c");

    @ParameterizedTest
    @CsvSource({
        "x.png, https://example.org/a/x.png",
        "/x, https://example.org/x",
        "//i.example.org:8443/x, https://i.example.org:8443/x",
        "HTTPS://example.com/%2e%2e/x, HTTPS://example.com/%2e%2e/x",
        "'  ?d  ', https://example.org/a/?d",
    })
    @DisplayName("leads to another address of the same scheme")
    void follows(String location, URI to) throws IOException {
        assertThat(Redirect.follow(FROM, location)).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "data:,x",
                "https://user:secret@example.org/",
                "https:///nowhere",
                "https://[::1/",
                "https://exa mple.org/",
                "h\u0000ttp://",
                "\u001b[2J"
            })
    @DisplayName("to anything else is rejected in one short line")
    void refuses(String location) {
        assertThatIOException()
                .isThrownBy(() -> Redirect.follow(FROM, location + "/" + "x".repeat(10_000)))
                .withMessageStartingWith("redirected to ")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250).doesNotContainPattern("\\R"));
    }
}
