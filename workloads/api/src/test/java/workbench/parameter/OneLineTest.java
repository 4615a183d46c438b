package workbench.parameter;

import static org.assertj.core.api.Assertions.assertThat;

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
}
