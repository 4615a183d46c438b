package workbench.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A workload or a strategy with its arguments.
 *
 * @param name its name
 * @param arguments the texts of all arguments, defaults included, in the declared order
 * @param label the name with those arguments that differ from the default, such as {@code factor:numbers=5000}
 */
public record Use(String name, Map<String, String> arguments, String label) {

    public Use {
        Objects.requireNonNull(name);
        Objects.requireNonNull(label);
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** Whether the other one is the same with the same arguments, however they were typed. */
    public boolean sameAs(Use other) {
        return name.equals(other.name) && arguments.equals(other.arguments);
    }
}
