package workbench.process;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    private Path log = Path.of("");

    @BeforeEach
    void begin() {
        log = folder.resolve("a.log");
    }

    private void append(String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void aShortOneStaysAsItIs() throws IOException {
        append("x".repeat(2 * MEGABYTE));
        BoundedLog.cut(log);
        assertThat(log).hasSize(2 * MEGABYTE);
    }

    @Test
    void theFirstAndTheLastMegabyteAreKept() throws IOException {
        append("a".repeat(MEGABYTE) + "b".repeat(1_234_567) + "c".repeat(MEGABYTE));
        BoundedLog.cut(log);
        assertThat(Files.readString(log))
                .isEqualTo("a".repeat(MEGABYTE) + "\nworkbench: 1,234,567 bytes were left out here\n"
                        + "c".repeat(MEGABYTE));
    }

    @Test
    void whatIsLeftOutAddsUp() throws IOException {
        append("a".repeat(MEGABYTE) + "b".repeat(1_000_000) + "c".repeat(MEGABYTE));
        BoundedLog.cut(log);
        append("d".repeat(MEGABYTE));
        BoundedLog.cut(log);
        BoundedLog.cut(log);
        assertThat(Files.readString(log))
                .isEqualTo("a".repeat(MEGABYTE) + "\nworkbench: 2,048,576 bytes were left out here\n"
                        + "d".repeat(MEGABYTE));
    }

    @Test
    void aWriterGoesOnBehindTheCut() throws IOException {
        try (var writer = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write("a".repeat(3 * MEGABYTE).getBytes(US_ASCII));
            BoundedLog.cut(log);
            writer.write("the end".getBytes(US_ASCII));
        }
        assertThat(log).content().endsWith("athe end").contains("1,048,576 bytes were left out");
    }

    @Test
    void nothingElseThanAPlainFileIsCut() throws IOException {
        var other = Files.writeString(folder.resolve("data"), "x".repeat(3 * MEGABYTE));
        Files.createSymbolicLink(log, other);
        BoundedLog.cut(log);
        assertThat(other).hasSize(3 * MEGABYTE);
        BoundedLog.cut(folder);
        BoundedLog.cut(folder.resolve("none"));
    }
}
