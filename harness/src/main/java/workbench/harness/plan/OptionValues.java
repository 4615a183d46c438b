package workbench.harness.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The values of options, each of its option's type. Immutable. */
final class OptionValues {

    private final Map<PlanOption<?>, Object> values;

    private OptionValues(Map<PlanOption<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Reads options.
     *
     * @param options those to read
     * @param given their texts; where one has none its default applies
     * @param cores what the word {@code cores} means
     * @throws workbench.parameter.UsageException if a text is not accepted
     */
    static OptionValues read(List<PlanOption<?>> options, OptionTexts given, int cores) {
        var values = new HashMap<PlanOption<?>, Object>();
        given.or(OptionTexts.defaults(options))
                .only(options)
                .texts()
                .forEach((option, texts) -> values.put(option, option.read(texts, cores)));
        return new OptionValues(values);
    }

    /** The value of an option that has a default, or was given. */
    <T> T get(PlanOption<T> option) {
        return find(option).orElseThrow(() -> new IllegalStateException(option + " has no value and no default"));
    }

    /** The value of an option; empty if it was not given and has no default. */
    @SuppressWarnings("unchecked") // an option maps only to what it has read itself
    <T> Optional<T> find(PlanOption<T> option) {
        return Optional.ofNullable((T) values.get(option));
    }

    /** These values with another one for an option. */
    <T> OptionValues with(PlanOption<T> option, T value) {
        var other = new HashMap<>(values);
        other.put(option, Objects.requireNonNull(value));
        return new OptionValues(other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OptionValues values && values.values.equals(this.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
