package workbench.harness.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import org.jline.terminal.Size;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;

/** What a terminal shows, and what scrolls out of it. */
class TerminalScreenTest {

    private static final int COLUMNS = 20;
    private static final int ROWS = 6;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void aBlockIsRedrawnInPlaceBelowLinesThatStay() throws IOException {
        try (var screen = screen(UTF_8)) {
            screen.show(List.of("old", "status"));
            screen.print(List.of("stays"));
            screen.show(List.of("new", "status"));
        }

        assertThat(shown()).containsExactly("stays", "new", "status");
    }

    @Test
    void aBlockTallerThanTheWindowLeavesNoCopies() throws IOException {
        try (var screen = screen(UTF_8)) {
            screen.print(List.of("first", "second"));
            for (var time = 0; time < 50; time++) {
                screen.show(lines(20));
            }
        }

        assertThat(shown()).containsExactly("… 16 more", "line 17", "line 18", "line 19", "line 20");
        assertThat(scrolledOut()).isEqualTo(2);
    }

    @Test
    void aWindowThatShrinksIsErasedNoFurtherThanItsTop() throws IOException {
        try (var terminal = terminal(UTF_8);
                var screen = new TerminalScreen(terminal)) {
            screen.show(lines(5));
            terminal.setSize(Size.of(COLUMNS, 3));
            bytes.reset();
            screen.show(lines(5));
        }

        assertThat(bytes.toString(UTF_8)).startsWith("\u001b[2F\u001b[2K").contains("… 4 more");
    }

    /** Some terminals keep a copy of a screen that is erased as a whole. */
    @Test
    void nothingIsErasedButLineByLine() throws IOException {
        try (var screen = screen(UTF_8)) {
            screen.show(lines(20));
            screen.show(lines(3));
            screen.print(List.of("end"));
        }

        assertThat(bytes.toString(UTF_8)).doesNotContain("\u001b[J", "\u001b[2J");
        assertThat(shown()).containsExactly("end");
    }

    @Test
    void aLongLineIsCutToTheWidthInWhateverCharset() throws IOException {
        for (var charset : List.of(UTF_8, US_ASCII)) {
            bytes.reset();
            try (var screen = screen(charset)) {
                screen.show(List.of("1–2 ms and so on and so on", "日本語日本語日本語日本語日本語", "status"));
            }

            assertThat(shown()).as(charset.name()).hasSize(3).endsWith("status");
            assertThat(shown().getFirst())
                    .isEqualTo(charset.equals(UTF_8) ? "1–2 ms and so on an…" : "1-2 ms and so on ...");
        }
    }

    private static List<String> lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("line %d"::formatted).toList();
    }

    private Screen screen(Charset charset) throws IOException {
        return new TerminalScreen(terminal(charset));
    }

    private DumbTerminal terminal(Charset charset) throws IOException {
        var terminal = new DumbTerminal("test", "xterm", InputStream.nullInputStream(), bytes, charset);
        terminal.setSize(Size.of(COLUMNS, ROWS));
        return terminal;
    }

    private ScreenTerminal played() {
        var screen = new ScreenTerminal(COLUMNS, ROWS);
        screen.write(bytes.toString(UTF_8).replaceAll("\r?\n", "\r\n"));
        return screen;
    }

    private List<String> shown() {
        return played().toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private int scrolledOut() {
        return played().getHistorySize();
    }
}
