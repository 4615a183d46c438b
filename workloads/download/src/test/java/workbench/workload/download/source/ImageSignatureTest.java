package workbench.workload.download.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The first bytes of an image")
class ImageSignatureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0089PNG\r\n\u001a\n\0\0\0\r",
                "\u00ff\u00d8\u00ff\u00e0",
                "GIF87a",
                "GIF89a and more",
                "RIFF\r\n\0\0WEBP"
            })
    @DisplayName("are those of PNG, JPEG, GIF or WebP")
    void known(String first) {
        assertThat(begins(first)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0089PNG",
                "<!DOCTYPE ht",
                "GIF88a",
                "RIFF\0\0\0\0WAVE",
                " GIF89a",
                "\u00ff\u00d8",
                "<svg xmlns="
            })
    @DisplayName("are no others")
    void unknown(String first) {
        assertThat(begins(first)).isFalse();
    }

    private static boolean begins(String first) {
        return ImageSignature.begins(first.getBytes(StandardCharsets.ISO_8859_1));
    }
}
