package workbench.workload.download.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.workload.download.profile.ServerOptions;

/** Reads from plain sockets, which hide nothing. */
@DisplayName("A faulty answer")
@Timeout(60)
@SuppressWarnings("NullAway.Init") // each test begins by setting the fields
class FaultyAnswerTest {

    /** How long nothing must come before the test concludes that nothing will. */
    private static final int SILENCE_MILLIS = 100;

    private ServerOptions served;
    private ImageService service;
    private Socket socket;

    /** Has the server answer one request with the fault. */
    private InputStream ask(String fault) throws IOException {
        served = ServerOptions.of(Map.of("images", "10", "profile", "local", "fault", fault, "fault-rate", "0.1"));
        service = ImageService.start(served);
        socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
        request();
        return socket.getInputStream();
    }

    private void request() throws IOException {
        socket.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: here\r\n\r\n".formatted(path()).getBytes(ISO_8859_1));
    }

    private String path() {
        return served.images().path(struck());
    }

    private int struck() {
        return served.faults().images().findFirst().orElseThrow();
    }

    private byte[] image() {
        return served.images().bytes(struck());
    }

    private byte[] half() {
        return Arrays.copyOf(image(), image().length / 2);
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        service.close();
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            var next = in.read();
            assertThat(next).as("after " + head).isNotNegative();
            head.write(next);
        }
        return head.toString(ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private void assertSilent(InputStream in) throws IOException {
        socket.setSoTimeout(SILENCE_MILLIS);
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(in::read);
    }

    @Test
    @DisplayName("of slow start does not begin")
    void slowStart() throws Exception {
        assertSilent(ask("slow-start"));
    }

    @Test
    @DisplayName("that stalls sends half of the image, then nothing, and keeps the connection")
    void stall() throws Exception {
        var in = ask("stall");
        assertThat(head(in)).startsWith("http/1.1 200").contains("content-length: " + image().length);
        assertThat(in.readNBytes(half().length)).isEqualTo(half());
        assertSilent(in);
    }

    @Test
    @DisplayName("that is truncated sends half of the image, then ends")
    void truncated() throws Exception {
        var in = ask("truncated");
        assertThat(head(in)).contains("content-length: " + image().length);
        assertThat(in.readAllBytes()).isEqualTo(half());
    }

    @Test
    @DisplayName("that is reset begins as the image does and ends with a reset")
    void reset() throws Exception {
        var in = ask("reset");
        assertThatExceptionOfType(SocketException.class)
                .isThrownBy(in::readAllBytes)
                .withMessageContaining("reset");
    }

    @Test
    @DisplayName("of wrong length has one byte more than it declares, and is the last of its connection")
    void wrongLength() throws Exception {
        var in = ask("wrong-length");
        assertThat(head(in)).contains("content-length: " + (image().length - 1)).contains("connection: close");
        assertThat(in.readAllBytes()).isEqualTo(image());
    }

    @ParameterizedTest
    @CsvSource({"404", "500", "503"})
    @DisplayName("of a status has that status and nothing else")
    void status(String status) throws Exception {
        var head = head(ask(status));
        assertThat(head).startsWith("http/1.1 " + status).contains("content-length: 0");
        assertThat(head.contains("retry-after: 1")).isEqualTo(status.equals("503"));
    }

    @Test
    @DisplayName("of a redirect loop leads to itself")
    void redirectLoop() throws Exception {
        var in = ask("redirect-loop");
        for (var time = 0; time < 3; time++) {
            assertThat(head(in)).startsWith("http/1.1 302").contains("location: " + path() + "\r\n");
            request();
        }
    }

    @Test
    @DisplayName("without end has no length, and goes on after the image")
    void endless() throws Exception {
        var in = ask("endless");
        assertThat(head(in)).contains("transfer-encoding: chunked").doesNotContain("content-length");
        assertThat(in.readNBytes(image().length + (1 << 20))).hasSize(image().length + (1 << 20));
    }

    @Test
    @DisplayName("leaves the other images intact")
    void others() throws Exception {
        ask("404");
        var right = (struck() + 1) % 10;
        try (var other = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            other.getOutputStream()
                    .write("GET %s HTTP/1.0\r\n\r\n"
                            .formatted(served.images().path(right))
                            .getBytes(ISO_8859_1));
            assertThat(head(other.getInputStream())).contains(" 200 ");
            assertThat(other.getInputStream().readAllBytes())
                    .isEqualTo(served.images().bytes(right));
        }
    }
}
