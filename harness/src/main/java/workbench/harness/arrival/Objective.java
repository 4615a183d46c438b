package workbench.harness.arrival;

import java.time.Duration;
import java.util.regex.Pattern;
import workbench.parameter.Durations;

/**
 * Within which latency a service is to stay, such as {@code p99<=50ms}.
 *
 * @param percentile which percentile of latency, such as 99
 * @param most what it may be at most
 */
public record Objective(double percentile, Duration most) {

    /** What a person may type. */
    public static final String ACCEPTED = "p50, p90, p99 or p99.9, then <= and a duration, such as p99<=50ms";

    private static final Pattern FORM = Pattern.compile("(p50|p90|p99|p99\\.9)\\s*<=\\s*(\\S+)");

    /**
     * Reads what a person has typed.
     *
     * @throws IllegalArgumentException if it is not accepted
     */
    public static Objective parse(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        var most = Durations.parse(parts.group(2));
        if (most.isZero() || most.isNegative()) {
            throw new IllegalArgumentException(text);
        }
        return new Objective(Double.parseDouble(parts.group(1).substring(1)), most);
    }

    @Override
    public String toString() {
        return "%s<=%s".formatted(ArrivalPlan.percentileName(percentile), Durations.format(most));
    }
}
