package workbench.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A name")
class NameFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "fork-join", "h2", "cpython-3-14t", "a234567890123456789012345678901234567890"})
    @DisplayName("is lower-case words and digits joined by hyphens, at most 40 characters")
    void names(String name) {
        assertThat(NameForm.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Fork",
                "2h",
                "-a",
                "a-",
                "a--b",
                "a_b",
                "a b",
                "a\n",
                "../..",
                "a/b",
                "a\u001b[2J",
                "\u0430",
                "\ud800",
                "a2345678901234567890123456789012345678901"
            })
    @DisplayName("is nothing else")
    void others(String text) {
        assertThat(NameForm.isName(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameter.text(text, "x", "does"))
                .withMessageEndingWith(NameForm.ACCEPTED);
    }

    @Test
    @DisplayName("that is refused is shown in one short line")
    void refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameter.text("x\u001b".repeat(1_000), "x", "does"))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(600));
    }
}
