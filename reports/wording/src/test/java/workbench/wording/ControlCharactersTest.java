package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlCharactersTest {

    @Test
    void areShownInsteadOfObeyed() {
        assertThat(ControlCharacters.shown("red\u001b[31m\r\0\u009b")).isEqualTo("red\\u001b[31m\\u000d\\u0000\\u009b");
        assertThat(ControlCharacters.shown("\u202egnp.exe\u2066")).isEqualTo("\\u202egnp.exe\\u2066");
        assertThat(ControlCharacters.shown("half \ud83d of a pair")).isEqualTo("half \\ud83d of a pair");
    }

    @Test
    void leaveTextAsItIs() {
        var text = "a\tb\r\nÉ × – \ud83d\ude00 \\ $1";
        assertThat(ControlCharacters.shown(text)).isEqualTo(text);
    }
}
