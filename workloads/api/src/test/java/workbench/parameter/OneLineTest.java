package workbench.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One line")
class OneLineTest {

    @Test
    @DisplayName("has no line break and no control character")
    void plain() {
        assertThat(OneLine.of("  first \r\n\n  second\tthird\n")).isEqualTo("first second third");
    }

    @Test
    @DisplayName("marks line ends with a separator")
    void separated() {
        assertThat(OneLine.of("first\n second", " | ")).isEqualTo("first | second");
    }

    @Test
    @DisplayName("holds no half of a surrogate pair, which no file could hold")
    void surrogates() {
        assertThat(OneLine.of("a\ud83db \ud83d\ude00 \ude00")).isEqualTo("a\ufffdb \ud83d\ude00 \ufffd");
    }

    @Test
    @DisplayName("is cut between characters")
    void cut() {
        assertThat(OneLine.cut("abc", 3)).isEqualTo("abc");
        assertThat(OneLine.cut("abcd", 3)).isEqualTo("abc …");
        assertThat(OneLine.cut("ab\ud83d\ude00", 3)).isEqualTo("ab …");
    }

    @Test
    @DisplayName("says what an exception says, or which it is")
    void exceptions() {
        assertThat(OneLine.of(new IllegalStateException("one\ntwo"))).isEqualTo("IllegalStateException: one | two");
        assertThat(OneLine.message(new IllegalStateException("one\ntwo"))).isEqualTo("one | two");
        assertThat(OneLine.message(new IllegalStateException())).isEqualTo("IllegalStateException");
        assertThat(OneLine.of(new ExceptionInInitializerError(new IOException("why"))))
                .isEqualTo("ExceptionInInitializerError: IOException: why");
        assertThat(OneLine.message(new IllegalStateException("x".repeat(100_000))))
                .hasSizeLessThan(2_010);
    }

    /** Throws whatever it is asked. */
    private static final class Mute extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }

    @Test
    @DisplayName("names an exception whose own methods throw")
    void mute() {
        assertThat(OneLine.of(new Mute())).isEqualTo("Mute");
        assertThat(OneLine.message(new Mute())).isEqualTo("Mute");
    }
}
