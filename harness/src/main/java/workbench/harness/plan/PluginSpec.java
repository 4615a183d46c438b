package workbench.harness.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import workbench.parameter.UsageException;

/**
 * A workload or a strategy as typed: {@code NAME[:key=value,…]}.
 *
 * <p>The name ends at the first colon; but a name that ends with {@code .java} is a file, whose path may hold colons (and no equals
 * sign), and {@code CLASS::METHOD} is one name. What follows is split at commas, then each at its first equals sign; {@code \,} is a
 * comma within a value.
 *
 * @param name the name, a source file, a class or a method
 * @param given the texts by key, in the order typed
 */
public record PluginSpec(String name, Map<String, String> given) {

    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

    /** A source file, whose path may hold colons; a method, which holds two; or any other name. */
    private static final Pattern FORM =
            Pattern.compile("(?<name>[^=]*?\\.java(?=:|$)|[^:]*::[^:]*|[^:]*)(:(?<arguments>.*))?", Pattern.DOTALL);

    /** An argument, as opposed to the beginning of another workload or strategy. */
    private static final Pattern ARGUMENT = Pattern.compile("\\s*[\\w-]+\\s*=.*", Pattern.DOTALL);

    /**
     * Reads several, separated by commas: what follows a comma belongs to the one before it if it is of the form {@code key=value}.
     *
     * @throws UsageException if one is not of its form
     */
    static List<PluginSpec> list(String text) {
        var typed = new ArrayList<String>();
        for (var piece : COMMA.split(text, -1)) {
            if (ARGUMENT.matcher(piece).matches() && !typed.isEmpty()) {
                typed.add(typed.removeLast() + "," + piece);
            } else {
                typed.add(piece);
            }
        }
        return typed.stream().map(PluginSpec::parse).toList();
    }

    /**
     * Reads what was typed.
     *
     * @throws UsageException if it is not of that form
     */
    public static PluginSpec parse(String text) {
        var form = FORM.matcher(text);
        var name = form.matches() ? form.group("name").strip() : "";
        if (name.isEmpty()) {
            throw new UsageException("'%s' has no name; accepted: NAME[:key=value,…]".formatted(text));
        }
        var given = new LinkedHashMap<String, String>();
        if (form.group("arguments") != null) {
            for (var argument : COMMA.split(form.group("arguments"), -1)) {
                add(given, argument.replace("\\,", ","), text);
            }
        }
        return new PluginSpec(name, given);
    }

    private static void add(Map<String, String> given, String argument, String text) {
        var equals = argument.indexOf('=');
        if (equals < 1) {
            throw new UsageException("'%s' in '%s' is not of the form key=value; accepted: NAME[:key=value,…]"
                    .formatted(argument, text));
        }
        var key = argument.substring(0, equals).strip();
        if (given.put(key, argument.substring(equals + 1)) != null) {
            throw new UsageException("'%s' gives '%s' twice".formatted(text, key));
        }
    }
}
