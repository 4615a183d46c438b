package workbench.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A parameter")
class ParameterTest {

    private static final Parameter<Integer> INTEGER = Parameter.integer("count", 5, 1, 1_000, "how many");
    private static final Parameter<Integer> UNBOUNDED = Parameter.integer("most", 5, 1, Integer.MAX_VALUE, "how many");
    private static final Parameter<Long> LONG = Parameter.longInteger("from", 1, 1, Long.MAX_VALUE, "where to begin");
    private static final Parameter<?> AUTO = Parameter.integerOrAuto("batch", 1, 99, "items at a time");
    private static final Parameter<?> AUTO_DURATION = Parameter.duration(
                    "wait", Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1), "how long")
            .orAuto();
    private static final Parameter<Double> DECIMAL = Parameter.decimal("rate", 0.5, 0, 1, "how often");
    private static final Parameter<Duration> DURATION =
            Parameter.duration("pause", Duration.ofMillis(100), Duration.ZERO, Duration.ofMinutes(1), "how long");
    private static final Parameter<Long> SIZE = Parameter.size("block", 20 << 10, 1, 1 << 30, "how much");
    private static final Parameter<String> CHOICE = Parameter.choice("order", "up", "which way", "up", "down");
    private static final Parameter<String> TEXT = Parameter.text("label", "none", "what to call it");
    private static final Parameter<Path> PATH = Parameter.path("file", Path.of("a.txt"), "where it stands");

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @MethodSource
    @DisplayName("has one canonical text for each value, which is read as that value")
    void canonicalText(Parameter<?> parameter, String text, String canonical) {
        assertThat(canonical(parameter, text)).isEqualTo(canonical);
        assertThat(canonical(parameter, canonical)).isEqualTo(canonical);
    }

    private static <T> String canonical(Parameter<T> parameter, String text) {
        var value = parameter.parse(text);
        assertThat(parameter.parse(parameter.format(value))).isEqualTo(value);
        return parameter.format(value);
    }

    static Stream<Arguments> canonicalText() {
        return Stream.of(
                arguments(INTEGER, " 1_000 ", "1000"),
                arguments(INTEGER, "007", "7"),
                arguments(UNBOUNDED, "2147483647", "2147483647"),
                arguments(LONG, "9223372036854775807", "9223372036854775807"),
                arguments(AUTO, "auto", "auto"),
                arguments(AUTO, "12", "12"),
                arguments(AUTO_DURATION, "auto", "auto"),
                arguments(AUTO_DURATION, " 1000ms", "1s"),
                arguments(DECIMAL, "1", "1.0"),
                arguments(DECIMAL, "5e-1", "0.5"),
                arguments(DURATION, "1000ms", "1s"),
                arguments(DURATION, "0ms", "0s"),
                arguments(SIZE, "1024", "1KiB"),
                arguments(SIZE, "1025 B", "1025"),
                arguments(SIZE, "1024MiB", "1GiB"),
                arguments(CHOICE, "down", "down"),
                arguments(TEXT, "a, b=c", "a, b=c"),
                arguments(PATH, "some/file.txt", Path.of("some", "file.txt").toString()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    @DisplayName("rejects other texts and says what is accepted")
    void refused(Parameter<?> parameter, String text, String accepted) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parameter.parse(text))
                .withMessage("'%s' is not a valid value for %s; accepted is %s", text, parameter.name(), accepted);
        assertThat(parameter.accepted()).isEqualTo(accepted);
    }

    static Stream<Arguments> refused() {
        var integer = "a whole number from 1 to 1000";
        var duration = "a duration from 0s to 1m";
        var size = "a size in bytes, KiB, MiB or GiB from 1 to 1GiB";
        return Stream.of(
                arguments(INTEGER, "0", integer),
                arguments(INTEGER, "1001", integer),
                arguments(INTEGER, "1.5", integer),
                arguments(INTEGER, "", integer),
                arguments(UNBOUNDED, "2147483648", "a whole number, 1 or more"),
                arguments(LONG, "0", "a whole number, 1 or more"),
                arguments(LONG, "9223372036854775808", "a whole number, 1 or more"),
                arguments(AUTO, "Auto", "auto or a whole number from 1 to 99"),
                arguments(AUTO, "100", "auto or a whole number from 1 to 99"),
                arguments(AUTO_DURATION, "61s", "auto or " + duration),
                arguments(DECIMAL, "1.1", "a number from 0.0 to 1.0"),
                arguments(DECIMAL, "NaN", "a number from 0.0 to 1.0"),
                arguments(DECIMAL, "half", "a number from 0.0 to 1.0"),
                arguments(DURATION, "100", duration),
                arguments(DURATION, "61s", duration),
                arguments(DURATION, "-1s", duration),
                arguments(SIZE, "0", size),
                arguments(SIZE, "1KB", size),
                arguments(SIZE, "9999999999GiB", size),
                arguments(CHOICE, "Up", "one of up, down"),
                arguments(PATH, "nul\0", "a path"));
    }

    @Test
    @DisplayName("shows its default in canonical text")
    void defaults() {
        assertThat(Stream.of(INTEGER, AUTO, AUTO_DURATION, DECIMAL, DURATION, SIZE, CHOICE, PATH))
                .extracting(Parameter::toString)
                .containsExactly(
                        "count=5",
                        "batch=auto",
                        "wait=auto",
                        "rate=0.5",
                        "pause=100ms",
                        "block=20KiB",
                        "order=up",
                        "file=a.txt");
    }
}
