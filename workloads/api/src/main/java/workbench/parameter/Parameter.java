package workbench.parameter;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * One typed key of a workload or a strategy: its default, the values it accepts, and one line of help.
 *
 * <p>Each value has one canonical text, given by {@link #format}, by which cells are compared. Immutable and
 * thread-safe. A parameter is declared once, as a constant, and serves as the key to read its value from {@link
 * Arguments}.
 *
 * @param <T> the type of its values
 */
public final class Parameter<T> {

    private static final String AUTO = "auto";

    /** What a message shows of a name that is not accepted. */
    private static final int SHOWN = 60;

    private final String name;
    private final T defaultValue;
    private final String accepted;
    private final String help;
    private final Function<String, T> parser;
    private final Function<T, String> formatter;

    private Parameter(
            String name,
            T defaultValue,
            String accepted,
            String help,
            Function<String, T> parser,
            Function<T, String> formatter) {
        if (!NameForm.isName(name)) {
            throw new IllegalArgumentException("'%s' is no name for a parameter; accepted: %s"
                    .formatted(OneLine.cut(name, SHOWN), NameForm.ACCEPTED));
        }
        this.name = name;
        this.defaultValue = defaultValue;
        this.accepted = accepted;
        this.help = help;
        this.parser = parser;
        this.formatter = formatter;
    }

    /**
     * A whole number from {@code min} to {@code max}, both included.
     *
     * @param name the key
     * @param defaultValue the value if none is given
     * @param min the least value
     * @param max the greatest value
     * @param help one line that says what it does, without a full stop
     * @return the parameter
     */
    public static Parameter<Integer> integer(String name, int defaultValue, int min, int max, String help) {
        return new Parameter<>(
                name,
                defaultValue,
                ParameterTexts.range("a whole number", (long) min, (long) max),
                help,
                text -> Math.toIntExact(ParameterTexts.integer(text, min, max)),
                String::valueOf);
    }

    /**
     * A whole number of 64 bits from {@code min} to {@code max}, both included.
     *
     * @param name the key
     * @param defaultValue the value if none is given
     * @param min the least value
     * @param max the greatest value
     * @param help one line that says what it does, without a full stop
     * @return the parameter
     */
    public static Parameter<Long> longInteger(String name, long defaultValue, long min, long max, String help) {
        return new Parameter<>(
                name,
                defaultValue,
                ParameterTexts.range("a whole number", min, max),
                help,
                text -> ParameterTexts.integer(text, min, max),
                String::valueOf);
    }

    /**
     * A whole number from {@code min} to {@code max}, or {@code auto} (empty), which is the default.
     *
     * @param name the key
     * @param min the least value
     * @param max the greatest value
     * @param help one line that says what it does, without a full stop
     * @return the parameter
     */
    public static Parameter<OptionalInt> integerOrAuto(String name, int min, int max, String help) {
        return new Parameter<>(
                name,
                OptionalInt.empty(),
                "auto or " + ParameterTexts.range("a whole number", (long) min, (long) max),
                help,
                text -> text.equals(AUTO)
                        ? OptionalInt.empty()
                        : OptionalInt.of(Math.toIntExact(ParameterTexts.integer(text, min, max))),
                value -> value.isEmpty() ? AUTO : String.valueOf(value.getAsInt()));
    }

    /**
     * A finite decimal number from {@code min} to {@code max}, both included.
     *
     * @param name the key
     * @param defaultValue the value if none is given
     * @param min the least value
     * @param max the greatest value
     * @param help one line that says what it does, without a full stop
     * @return the parameter
     */
    public static Parameter<Double> decimal(String name, double defaultValue, double min, double max, String help) {
        return new Parameter<>(
                name,
                defaultValue,
                ParameterTexts.range("a number", min, max),
                help,
                text -> ParameterTexts.decimal(text, min, max),
                String::valueOf);
    }

    /**
     * A duration such as {@code 250ms}, {@code 1.5s} or {@code 2m}, from {@code min} to {@code max}, both included.
     *
     * @param name the key
     * @param defaultValue the value if none is given
     * @param min the shortest
     * @param max the longest
     * @param help one line that says what it does, without a full stop
     * @return the parameter
     */
    public static Parameter<Duration> duration(
            String name, Duration defaultValue, Duration min, Duration max, String help) {
        return new Parameter<>(
                name,
                defaultValue,
                ParameterTexts.range("a duration", Durations.format(min), Durations.format(max)),
                help,
                text -> ParameterTexts.within(Durations.parse(text), min, max),
                Durations::format);
    }

    /**
     * A number of bytes such as {@code 512}, {@code 20KiB} or {@code 3MiB}, from {@code min} to {@code max}, both
     * included.
     *
     * @param name the key
     * @param defaultValue the value if none is given
     * @param min the least number of bytes
     * @param max the greatest number of bytes
     * @param help one line that says what it does, without a full stop
     * @return the parameter
     */
    public static Parameter<Long> size(String name, long defaultValue, long min, long max, String help) {
        return new Parameter<>(
                name,
                defaultValue,
                ParameterTexts.range("a size in bytes, KiB, MiB or GiB", ByteSizes.format(min), ByteSizes.format(max)),
                help,
                text -> ParameterTexts.within(ByteSizes.parse(text), min, max),
                ByteSizes::format);
    }

    /**
     * One of a few words, spelt exactly.
     *
     * @param name the key
     * @param defaultValue the value if none is given
     * @param help one line that says what it does, without a full stop
     * @param choices the words accepted
     * @return the parameter
     */
    public static Parameter<String> choice(String name, String defaultValue, String help, String... choices) {
        var known = Arrays.asList(choices);
        return new Parameter<>(
                name,
                defaultValue,
                "one of " + String.join(", ", known),
                help,
                text -> ParameterTexts.oneOf(text, known),
                Function.identity());
    }

    /**
     * Any text.
     *
     * @param name the key
     * @param defaultValue the value if none is given
     * @param help one line that says what it does, without a full stop
     * @return the parameter
     */
    public static Parameter<String> text(String name, String defaultValue, String help) {
        return new Parameter<>(name, defaultValue, "text", help, Function.identity(), Function.identity());
    }

    /**
     * A path to a file or folder; the plugin checks whether it exists.
     *
     * @param name the key
     * @param defaultValue the value if none is given
     * @param help one line that says what it does, without a full stop
     * @return the parameter
     */
    public static Parameter<Path> path(String name, Path defaultValue, String help) {
        return new Parameter<>(name, defaultValue, "a path", help, Path::of, Path::toString);
    }

    /**
     * {@return the same parameter, but with {@code auto} (empty) as its default: another parameter or the plugin
     * decides what that means}
     */
    public Parameter<Optional<T>> orAuto() {
        return new Parameter<>(
                name,
                Optional.empty(),
                "auto or " + accepted,
                help,
                text -> text.equals(AUTO) ? Optional.empty() : Optional.of(parser.apply(text)),
                value -> value.map(formatter).orElse(AUTO));
    }

    /** {@return the key: at most 40 lower-case letters and digits, a letter first, with single hyphens between words} */
    public String name() {
        return name;
    }

    /** {@return the value if none is given} */
    public T defaultValue() {
        return defaultValue;
    }

    /** {@return the default in canonical text} */
    public String defaultText() {
        return formatter.apply(defaultValue);
    }

    /** {@return what is accepted, to follow "accepted is" in a message} */
    public String accepted() {
        return accepted;
    }

    /** {@return one line that says what it does, without a full stop} */
    public String help() {
        return help;
    }

    /**
     * The value that a text stands for.
     *
     * @param text the text typed
     * @return the value
     * @throws UsageException if the text is not accepted; the message names the parameter, the text and what is
     *     accepted
     */
    public T parse(String text) {
        try {
            return parser.apply(text.strip());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new UsageException(
                    "'%s' is not a valid value for %s; accepted is %s".formatted(text, name, accepted), e);
        }
    }

    /**
     * The canonical text of a value: {@code parse(format(v))} equals {@code v}.
     *
     * @param value a value of this parameter
     * @return its text
     */
    public String format(T value) {
        return formatter.apply(value);
    }

    @Override
    public String toString() {
        return name + "=" + defaultText();
    }
}
