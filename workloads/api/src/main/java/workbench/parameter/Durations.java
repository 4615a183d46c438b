package workbench.parameter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** Durations as people type them: {@code 250ms}, {@code 1.5s}, {@code 2m}. */
public final class Durations {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)(ns|us|ms|s|m|h)");

    private static final Map<String, Long> NANOS = Map.of(
            "ns",
            1L,
            "us",
            1_000L,
            "ms",
            1_000_000L,
            "s",
            1_000_000_000L,
            "m",
            60_000_000_000L,
            "h",
            3_600_000_000_000L);

    private Durations() {}

    /**
     * The duration that a text stands for.
     *
     * @param text the text
     * @return the duration
     * @throws IllegalArgumentException if it is not a number followed by ns, us, ms, s, m or h
     */
    public static Duration parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(text);
        }
        var unit = BigDecimal.valueOf(NANOS.getOrDefault(match.group(2), 1L));
        try {
            return Duration.ofNanos(new BigDecimal(match.group(1))
                    .multiply(unit)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /**
     * The canonical text of a duration.
     *
     * @param duration a duration of at least zero
     * @return a whole number of the largest unit that divides it, such as {@code 1500ms}
     */
    public static String format(Duration duration) {
        var nanos = duration.toNanos();
        for (var unit : new String[] {"h", "m", "s", "ms", "us"}) {
            var size = NANOS.getOrDefault(unit, 1L);
            if (nanos != 0 && nanos % size == 0) {
                return nanos / size + unit;
            }
        }
        return nanos == 0 ? "0s" : nanos + "ns";
    }
}
