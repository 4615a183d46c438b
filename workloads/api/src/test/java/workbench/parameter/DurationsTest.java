package workbench.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Durations")
class DurationsTest {

    @ParameterizedTest(name = "{0} is {1} ns, written {2}")
    @CsvSource({
        "250ms, 250000000, 250ms",
        "1.5s, 1500000000, 1500ms",
        "90s, 90000000000, 90s",
        "120s, 120000000000, 2m",
        "0.5h, 1800000000000, 30m",
        "1.5us, 1500, 1500ns",
        "0.4ns, 0, 0s",
        "0m, 0, 0s"
    })
    @DisplayName("are read as typed and written in the largest unit that divides them")
    void readAndWritten(String text, long nanos, String written) {
        assertThat(Durations.parse(text)).isEqualTo(Duration.ofNanos(nanos));
        assertThat(Durations.format(Duration.ofNanos(nanos))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "s", "1 s", "-1s", "1.s", ".5s", "1d", "1,5s", "1S", "9999999999999h"})
    @DisplayName("reject all other texts")
    void refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Durations.parse(text));
    }
}
