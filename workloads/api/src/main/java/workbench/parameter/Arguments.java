package workbench.parameter;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of all parameters of one plugin: the given ones, checked, and the defaults of the others.
 *
 * <p>Two arguments are equal when their canonical texts are. Immutable and thread-safe.
 */
public final class Arguments {

    /** What a message shows of a key that is unknown. */
    private static final int SHOWN = 60;

    private final Map<String, String> texts;

    private Arguments(Map<String, String> texts) {
        this.texts = Collections.unmodifiableMap(texts);
    }

    /**
     * Checks the given texts against the declared parameters and fills in the defaults.
     *
     * @param declared the parameters, in the order in which the arguments will be listed
     * @param given texts by key; keys that are missing take their default
     * @return an argument for each parameter
     * @throws UsageException if a key is unknown or a value is not accepted
     */
    public static Arguments of(List<Parameter<?>> declared, Map<String, String> given) {
        var keys = declared.stream().map(Parameter::name).toList();
        for (var key : given.keySet()) {
            if (!keys.contains(key)) {
                throw new UsageException("unknown parameter '%s'%s; %s"
                        .formatted(
                                OneLine.cut(key, SHOWN),
                                Nearest.hint(key, keys),
                                keys.isEmpty() ? "none is accepted" : "accepted are " + String.join(", ", keys)));
            }
        }
        var texts = new LinkedHashMap<String, String>();
        for (var parameter : declared) {
            texts.put(parameter.name(), canonical(parameter, given));
        }
        return new Arguments(texts);
    }

    private static <T> String canonical(Parameter<T> parameter, Map<String, String> given) {
        var text = given.get(parameter.name());
        return text == null ? parameter.defaultText() : parameter.format(parameter.parse(text));
    }

    /**
     * The value of a parameter.
     *
     * @param <T> the type of its values
     * @param parameter one of those declared
     * @return the value given, or the default
     * @throws IllegalArgumentException if the parameter is not among those declared, which is a bug in the caller
     */
    public <T> T get(Parameter<T> parameter) {
        var text = texts.get(parameter.name());
        if (text == null) {
            throw new IllegalArgumentException("'" + parameter.name() + "' is not among the declared parameters");
        }
        return parameter.parse(text);
    }

    /** {@return the canonical texts by key, in the declared order, defaults included; unmodifiable} */
    public Map<String, String> texts() {
        return texts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Arguments that && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    /** {@code key=value,key=value}, as typed on the command line. */
    @Override
    public String toString() {
        return texts.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue().replace(",", "\\,"))
                .collect(joining(","));
    }
}
