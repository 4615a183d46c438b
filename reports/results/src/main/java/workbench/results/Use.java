package workbench.results;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A workload or a strategy with its arguments.
 *
 * @param name its name
 * @param arguments the texts of all arguments, defaults included, in the declared order
 * @param label the name with those arguments that differ from the default, such as {@code factor:numbers=5000}, and with the
 *     version, such as {@code render (old)}
 * @param version which version of its code it is; null if the run measures but one, as in older journals
 * @param arrivals of a workload, the arrivals of a stream of its items, such as {@code rate=2000/s}; null if jobs are measured, as in
 *     older journals
 */
public record Use(
        String name,
        Map<String, String> arguments,
        String label,
        @Nullable CodeVersion version,
        @Nullable String arrivals) {

    private static final Pattern PERCENTILE = Pattern.compile("(p[0-9.]+)(<=.+)?");

    private static final Pattern BOUND = Pattern.compile("([0-9.]+)([a-z]+)");

    private static final Map<String, Double> NANOS =
            Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9, "m", 60e9, "h", 3600e9);

    public Use {
        Objects.requireNonNull(name);
        Objects.requireNonNull(label);
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /**
     * A use of code of which there is but one version.
     *
     * @param name its name
     * @param arguments the texts of all arguments
     * @param label the name with those arguments that differ from the default
     */
    public Use(String name, Map<String, String> arguments, String label) {
        this(name, arguments, label, null, null);
    }

    /** This use, as a stream of its items. */
    public Use arriving(String plan) {
        var words = plan.contains("<=")
                ? " with " + plan.replaceFirst("^rate=[^,]*,", "") // the rate is only where the search begins
                : " at " + plan.replaceFirst("^rate=", "");
        return new Use(name, arguments, label + words, version, plan);
    }

    /** This use, of which there is but one version so far, as one of two. */
    public Use in(CodeVersion one) {
        return new Use(name, arguments, "%s (%s)".formatted(label, one), one, arrivals);
    }

    /** The percentile of latency by which streams are compared, such as {@code p99}; empty where jobs are measured. */
    public Optional<String> percentile() {
        return Optional.ofNullable(arrivals)
                .map(plan -> Arrays.stream(plan.split(",", -1))
                        .map(PERCENTILE::matcher)
                        .filter(Matcher::matches)
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElse("p99"));
    }

    /** Within which latency the highest rate was searched, such as {@code p99<=50ms}; empty where it was not. */
    public Optional<String> objective() {
        return Optional.ofNullable(arrivals)
                .flatMap(plan -> Arrays.stream(plan.split(",", -1))
                        .filter(part -> part.contains("<="))
                        .findFirst());
    }

    /** The same bound in nanoseconds; empty where no rate was searched. */
    public OptionalDouble objectiveNanos() {
        return objective()
                .map(words -> BOUND.matcher(words.substring(words.indexOf("<=") + 2)))
                .filter(Matcher::matches)
                .map(bound ->
                        OptionalDouble.of(Double.parseDouble(bound.group(1)) * NANOS.getOrDefault(bound.group(2), 1.0)))
                .orElse(OptionalDouble.empty());
    }

    /** Its label without the version. */
    public String unversionedLabel() {
        if (version == null) {
            return label;
        }
        var suffix = " (%s)".formatted(version);
        var at = label.lastIndexOf(suffix);
        return label.substring(0, at) + label.substring(at + suffix.length());
    }

    /** Its name, with the version. */
    public String versionedName() {
        return version == null ? name : "%s (%s)".formatted(name, version);
    }

    /** Whether the other one is the same with the same arguments in the same version, however they were typed. */
    public boolean sameAs(Use other) {
        return key().equals(other.key());
    }

    /** What makes it the same as others; equal for those that are. */
    public Object key() {
        return List.of(name, arguments, Optional.ofNullable(version), Optional.ofNullable(arrivals));
    }
}
