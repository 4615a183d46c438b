package workbench.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void lineBreaksAndTheBlanksAroundThemAreReplaced() {
        assertThat(OneLine.of("a \r\n\n  b\tc\nd", " | ")).isEqualTo("a | b\tc | d");
        assertThat(OneLine.of("a  b", " ")).isEqualTo("a  b");
    }
}
