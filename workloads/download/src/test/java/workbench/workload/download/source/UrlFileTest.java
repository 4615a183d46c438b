package workbench.workload.download.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.parameter.UsageException;

@DisplayName("A file of addresses")
class UrlFileTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("has one per line, besides comments and blank lines")
    void reads() throws IOException {
        assertThat(UrlFile.read(file("# mine\n\nhttp://a/b\r\n  HTTPS://c:8443/d?e  \n")))
                .containsExactly(URI.create("http://a/b"), URI.create("HTTPS://c:8443/d?e"));
    }

    @Test
    @DisplayName("may begin with a byte order mark")
    void mark() throws IOException {
        assertThat(UrlFile.read(file("\uFEFFhttp://a/b\n"))).containsExactly(URI.create("http://a/b"));
        assertThat(UrlFile.read(file("\uFEFF# mine\nhttp://a/b\n"))).containsExactly(URI.create("http://a/b"));
    }

    @Test
    @DisplayName("is refused without a word of the password in it")
    void password() throws IOException {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> UrlFile.read(file("https://me:secret@a/b?c@d")))
                .withMessageContaining("'https://***@a/b?c@d' is not a valid address")
                .withMessageEndingWith("without a user or a password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a/b",
                "file:///etc/passwd",
                "/a.png",
                "http:///a",
                "http:a",
                "http://u:p@a/b",
                "http://a:99999/",
                "ht tp://a",
                "http://[::1",
                "javascript:alert(1)"
            })
    @DisplayName("is rejected for a line that is not an address, by its number")
    void refuses(String line) throws IOException {
        var file = file("http://a/b\n\n# c\n" + line + "\n");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> UrlFile.read(file))
                .withMessage(
                        "%s, line 4: '%s' is not a valid address; accepted are http and https addresses such as https://example.org/a.jpg, without a user or a password"
                                .formatted(file, line.replace("u:p@", "***@")));
    }

    @Test
    @DisplayName("is rejected when it is missing, empty or not text")
    void unusable() throws IOException {
        assertRefused(folder.resolve("none"), "there is no file '%s', which urls names");
        assertRefused(file("# nothing\n"), "%s holds no address; it needs one per line");
        assertRefused(
                Files.write(folder.resolve("urls"), new byte[] {(byte) 0xff, (byte) 0xfe}),
                "'%s', which urls names, is not UTF-8 text");
    }

    private static void assertRefused(Path file, String message) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> UrlFile.read(file))
                .withMessage(message.formatted(file));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("urls"), text);
    }
}
