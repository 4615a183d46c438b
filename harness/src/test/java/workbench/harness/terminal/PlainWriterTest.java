package workbench.harness.terminal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class PlainWriterTest {

    private static final String TEXT = "1–2 × 3 µs · 95 % … ±1 −4 “é” 😀";

    @Test
    void asciiGetsStandIns() {
        assertThat(written(TEXT, US_ASCII)).isEqualTo("1-2 x 3 us | 95 % ... +/-1 -4 \"?\" ?");
    }

    @Test
    void aCharsetGetsStandInsOnlyForWhatItLacks() {
        assertThat(written(TEXT, ISO_8859_1)).isEqualTo("1-2 × 3 µs · 95 % ... ±1 -4 \"é\" ?");
    }

    @Test
    void aCharsetThatHasAllGetsTheTextAsItIs() {
        assertThat(written(TEXT, UTF_8)).isEqualTo(TEXT);
    }

    @Test
    void columnsBehindACutNameStay() {
        assertThat(written("seq…   12 ms\nother  12 ms", US_ASCII)).isEqualTo("seq... 12 ms\nother  12 ms");
    }

    @Test
    void singleCharactersAndPartsOfTextsToo() {
        var bytes = new ByteArrayOutputStream();
        try (var out = PlainWriter.on(new PrintStream(bytes, true, US_ASCII))) {
            out.print('–');
            out.write("a×b".toCharArray(), 1, 1);
            out.write("a…b", 1, 2);
        }

        assertThat(bytes.toString(US_ASCII)).isEqualTo("-x...b");
    }

    private static String written(String text, Charset charset) {
        var bytes = new ByteArrayOutputStream();
        try (var out = PlainWriter.on(new PrintStream(bytes, true, charset))) {
            out.print(text);
        }
        return bytes.toString(charset);
    }
}
