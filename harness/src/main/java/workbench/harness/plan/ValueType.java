package workbench.harness.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import workbench.parameter.Durations;
import workbench.parameter.UsageException;

/**
 * What one value of an option may be.
 *
 * @param label the placeholder for a value in help texts
 * @param accepted which values are accepted, to follow "accepted:" in a message
 * @param parser reads a text, and throws {@link IllegalArgumentException} for what it does not accept
 */
public record ValueType<T>(String label, String accepted, Function<String, T> parser) {

    /** Any text. */
    static ValueType<String> text(String label) {
        return new ValueType<>(label, "any text", text -> text);
    }

    /** {@code true} or {@code false}. */
    static ValueType<Boolean> truth() {
        return new ValueType<>("", "true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    /** One of some values, as they print. */
    static <T> ValueType<T> oneOf(List<T> values) {
        var texts = values.stream().map(Object::toString).toList();
        return new ValueType<>(String.join("|", texts), String.join(" or ", texts), text -> {
            within(texts.contains(text.strip()), text);
            return values.get(texts.indexOf(text.strip()));
        });
    }

    /** A whole number from 1. */
    public static ValueType<Integer> count(int largest) {
        return new ValueType<>("N", "a whole number from 1 to " + largest, text -> {
            var value = Integer.parseInt(text.strip());
            return within(value >= 1 && value <= largest, value);
        });
    }

    /** A duration with a unit. */
    public static ValueType<Duration> duration(Duration least, Duration most) {
        return new ValueType<>(
                "TIME",
                "a duration such as 250ms, 1.5s or 2m, from %s to %s"
                        .formatted(Durations.format(least), Durations.format(most)),
                text -> {
                    var value = Durations.parse(text.strip());
                    return within(value.compareTo(least) >= 0 && value.compareTo(most) <= 0, value);
                });
    }

    /** A share between 0 and 1, which may be typed as a percentage. */
    public static ValueType<Double> share() {
        return new ValueType<>("SHARE", "a share above 0 and below 1, such as 2% or 0.02", text -> {
            var number = text.strip();
            var value = number.endsWith("%")
                    ? new BigDecimal(number.substring(0, number.length() - 1).strip())
                            .movePointLeft(2)
                            .doubleValue()
                    : Double.parseDouble(number);
            return within(value > 0 && value < 1, value);
        });
    }

    /**
     * Reads a text.
     *
     * @param option the name of the option, for the message
     * @throws UsageException if it is not accepted
     */
    public T parse(String option, String text) {
        try {
            return parser.apply(text);
        } catch (UsageException e) {
            throw e; // its message says more than the one below
        } catch (IllegalArgumentException e) {
            throw refused(option, text, accepted, e);
        }
    }

    /** The exception for a value that is not accepted. */
    static UsageException refused(String option, String text, String accepted, IllegalArgumentException cause) {
        return new UsageException(
                "'%s' is not a valid value for --%s; accepted: %s".formatted(text, option, accepted), cause);
    }

    private static <V> V within(boolean accepted, V value) {
        if (!accepted) {
            throw new IllegalArgumentException(String.valueOf(value));
        }
        return value;
    }
}
