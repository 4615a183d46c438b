package workbench.harness.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import workbench.parameter.Durations;
import workbench.parameter.UsageException;
import workbench.results.Design;

/**
 * The options that hold for a run as a whole, as texts: those of a plan file, or those of the command line. A null one was not
 * given.
 *
 * @param twin {@code true} or {@code false}
 * @param reference the strategy that is measured twice
 * @param repeat {@code true} or {@code false}
 * @param sentinel {@code true} or {@code false}
 * @param quietWait a duration
 * @param precision a share, such as {@code 2%}
 * @param budget a duration
 */
public record DesignOptions(
        @Nullable String twin,
        @Nullable String reference,
        @Nullable String repeat,
        @Nullable String sentinel,
        @JsonProperty("quiet-wait") @Nullable String quietWait,
        @Nullable String precision,
        @Nullable String budget) {

    /** No option at all. */
    public static final DesignOptions NONE = new DesignOptions(null, null, null, null, null, null, null);

    /** What holds where neither the command line nor the plan says otherwise; the rest is then without bound. */
    public static final DesignOptions DEFAULTS = new DesignOptions("false", null, "false", "false", "20s", null, null);

    private static final Duration LONGEST = Duration.ofHours(1_000);

    /** These options where they were given, and others where they were not. */
    public DesignOptions or(DesignOptions others) {
        return new DesignOptions(
                first(twin, others.twin),
                first(reference, others.reference),
                first(repeat, others.repeat),
                first(sentinel, others.sentinel),
                first(quietWait, others.quietWait),
                first(precision, others.precision),
                first(budget, others.budget));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    /**
     * Reads them.
     *
     * @throws UsageException if a value is not accepted
     */
    Design check() {
        return new Design(
                yes("twin", twin),
                reference,
                yes("repeat", repeat),
                yes("sentinel", sentinel),
                duration("quiet-wait", Objects.requireNonNull(quietWait)).toNanos(),
                precision == null ? null : share(precision),
                budget == null ? null : positive("budget", budget).toNanos());
    }

    private static boolean yes(String option, @Nullable String text) {
        return switch (String.valueOf(text)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(option, String.valueOf(text), "'true' and 'false'");
        };
    }

    private static Duration duration(String option, String text) {
        try {
            var value = Durations.parse(text.strip());
            if (value.compareTo(LONGEST) <= 0) {
                return value;
            }
        } catch (IllegalArgumentException _) {
            // Answered below, like a duration out of range.
        }
        throw refused(option, text, "durations such as 30s, 10m or 2h");
    }

    private static Duration positive(String option, String text) {
        var value = duration(option, text);
        if (value.isZero()) {
            throw refused(option, text, "durations such as 30s, 10m or 2h");
        }
        return value;
    }

    private static double share(String text) {
        try {
            var number = text.strip();
            var value = number.endsWith("%")
                    ? new BigDecimal(number.substring(0, number.length() - 1).strip())
                            .movePointLeft(2)
                            .doubleValue()
                    : Double.parseDouble(number);
            if (value > 0 && value < 1) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Answered below, like a number out of range.
        }
        throw refused("precision", text, "shares such as 2% or 0.02");
    }

    private static UsageException refused(String option, String text, String accepted) {
        return new UsageException("'%s' is no value of --%s; accepted are %s".formatted(text, option, accepted));
    }
}
