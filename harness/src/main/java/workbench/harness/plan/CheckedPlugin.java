package workbench.harness.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import workbench.harness.plugin.GuardedPlugin;
import workbench.parameter.Arguments;
import workbench.parameter.UsageException;
import workbench.results.CodeVersion;
import workbench.results.Use;

/**
 * A plugin behind its guard, with the arguments that were typed, checked. One that is at fault has none.
 *
 * @param <G> its kind
 */
public record CheckedPlugin<G extends GuardedPlugin<?>>(G plugin, Arguments arguments, Use use) {

    /**
     * Checks what was typed, value by value and all of them together.
     *
     * @param kind the kind of plugin in one word
     * @throws UsageException if it is not accepted
     */
    static <G extends GuardedPlugin<?>> CheckedPlugin<G> of(String kind, G plugin, PluginSpec spec) {
        try {
            var parameters = plugin.parameters();
            var _ = plugin.secrets(); // whoever cannot say what is secret is at fault
            if (plugin.fault().isPresent()) {
                return atFault(plugin, spec);
            }
            var arguments = Arguments.of(parameters, spec.given());
            plugin.check(arguments);
            return new CheckedPlugin<>(plugin, arguments, use(plugin, arguments));
        } catch (UsageException e) {
            throw new UsageException("%s '%s': %s".formatted(kind, spec.name(), e.getMessage()), e);
        }
    }

    /** This plugin, as one of two versions. */
    CheckedPlugin<G> in(CodeVersion version) {
        return new CheckedPlugin<>(plugin, arguments, use.in(version));
    }

    /** Whether the other one, of the same name, is other code. */
    boolean isOtherThan(CheckedPlugin<G> other) {
        return !plugin.home().equals(other.plugin.home());
    }

    private static <G extends GuardedPlugin<?>> CheckedPlugin<G> atFault(G plugin, PluginSpec spec) {
        return new CheckedPlugin<>(
                plugin,
                Arguments.of(List.of(), Map.of()),
                new Use(spec.name(), spec.given(), text(spec.name(), spec.given())));
    }

    private static Use use(GuardedPlugin<?> plugin, Arguments arguments) {
        var changed = new LinkedHashMap<>(arguments.texts());
        plugin.parameters().forEach(parameter -> changed.remove(parameter.name(), parameter.defaultText()));
        return new Use(plugin.name(), arguments.texts(), text(plugin.name(), changed));
    }

    /** The text that would be typed. */
    static String text(String name, Map<String, String> arguments) {
        return arguments.isEmpty()
                ? name
                : arguments.entrySet().stream()
                        .map(argument ->
                                argument.getKey() + "=" + argument.getValue().replace(",", "\\,"))
                        .collect(Collectors.joining(",", name + ":", ""));
    }
}
