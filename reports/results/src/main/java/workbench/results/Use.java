package workbench.results;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private static final Pattern PERCENTILE = Pattern.compile("p[0-9.]+");

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
        return new Use(name, arguments, "%s at %s".formatted(label, plan.replaceFirst("^rate=", "")), version, plan);
    }

    /** This use, of which there is but one version so far, as one of two. */
    public Use in(CodeVersion one) {
        return new Use(name, arguments, "%s (%s)".formatted(label, one), one, arrivals);
    }

    /** The percentile of latency by which streams are compared, such as {@code p99}; empty where jobs are measured. */
    public Optional<String> percentile() {
        return Optional.ofNullable(arrivals)
                .map(plan -> Arrays.stream(plan.split(",", -1))
                        .filter(part -> PERCENTILE.matcher(part).matches())
                        .findFirst()
                        .orElse("p99"));
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
