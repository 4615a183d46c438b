package workbench.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The nearest name")
class NearestTest {

    private static final List<String> KNOWN = List.of("sequential", "fork-join", "virtual-threads", "up");

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "sequental, sequential",
        "forkjoin, fork-join",
        "virtual, virtual-threads",
        "virtual-thread, virtual-threads",
        "ip, up",
        "sequential, sequential"
    })
    @DisplayName("is the one with the fewest edits, or one that begins so")
    void near(String word, String meant) {
        assertThat(Nearest.to(word, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"actors", "fo", "xx", "''"})
    @DisplayName("is empty if no name is near")
    void far(String word) {
        assertThat(Nearest.to(word, KNOWN)).isEmpty();
    }

    @Test
    @DisplayName("becomes a hint, or nothing")
    void hint() {
        assertThat(Nearest.hint("joinfork", KNOWN)).isEmpty();
        assertThat(Nearest.hint("fork-jion", KNOWN)).isEqualTo(" (did you mean 'fork-join'?)");
    }
}
