package workbench.process;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Environment variables whose values are secret: no child process gets them, and nothing that is written down shows their
 * values. Immutable and thread-safe.
 *
 * @param variables their names
 */
public record Secrets(Set<String> variables) {

    /** No secrets at all. */
    public static final Secrets NONE = new Secrets(Set.of());

    /** What stands in place of a value. */
    private static final String BLANK = "***";

    /** A value that is shorter says nothing, and would blank what has nothing to do with it. */
    private static final int SHORTEST = 4;

    /**
     * Copies the names.
     *
     * @param variables the names of the variables
     */
    public Secrets {
        variables = Set.copyOf(variables);
    }

    /**
     * These and others.
     *
     * @param more the names of other variables
     * @return secrets of all names
     */
    public Secrets and(Set<String> more) {
        var all = new TreeSet<>(variables);
        all.addAll(more);
        return new Secrets(all);
    }

    /**
     * A text without the values that the variables have in this process.
     *
     * @param text any text
     * @return the text, with {@code ***} for each value of four characters or more
     */
    public String blank(String text) {
        return blank(text, System.getenv());
    }

    /**
     * A text without the values that the variables have in an environment.
     *
     * @param text any text
     * @param environment the values of variables by their names
     * @return the text, with {@code ***} for each value of four characters or more
     */
    public String blank(String text, Map<String, String> environment) {
        var blanked = text;
        for (var variable : variables) {
            var value = environment.getOrDefault(variable, "").strip();
            if (value.length() >= SHORTEST) {
                blanked = blanked.replace(value, BLANK).replace(encoded(value), BLANK);
            }
        }
        return blanked;
    }

    /** As it stands in an address. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
