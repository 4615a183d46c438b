package workbench.harness.plugin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.plugin.Plugin;
import workbench.plugin.PluginCalls;

/**
 * A plugin with some arguments, behind a guard: once it is at fault it is asked no more, answers by default, and what needs it
 * fails with the reason. Thread-safe.
 *
 * @param <P> its kind
 */
public abstract class GuardedPlugin<P extends Plugin> implements Plugin {

    /** The plugin. */
    final P plugin;

    /** What asks it. */
    final PluginGuard guard;

    private final String name;
    private volatile @Nullable List<Parameter<?>> parameters;

    GuardedPlugin(String kind, String name, P plugin, PluginCalls calls) {
        this.plugin = plugin;
        this.name = name;
        this.guard = new PluginGuard("%s '%s'".formatted(kind, name), calls);
    }

    /** Its first fault, in one line that names plugin, method and what happened; empty if there was none so far. */
    public final Optional<String> fault() {
        return guard.fault();
    }

    /** The name of its class, by which a fork loads it. */
    public final String type() {
        return plugin.getClass().getName();
    }

    /** The jar or the folder that its class was loaded from, as an address; empty where the JVM does not say. */
    public final String home() {
        return PluginPath.home(plugin);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String summary() {
        return guard.ask("summary()", "", () -> Answers.line(plugin.summary()));
    }

    @Override
    public final List<Parameter<?>> parameters() {
        var known = parameters;
        if (known == null) {
            known = guard.ask("parameters()", List.of(), () -> Answers.parameters(plugin.parameters()));
            parameters = known;
        }
        return known;
    }

    @Override
    public final Set<String> secrets() {
        return guard.ask("secrets()", Set.of(), () -> Answers.variables(plugin.secrets()));
    }

    @Override
    public final void check(Arguments arguments) {
        guard.askOrRefuse("check(%s)".formatted(arguments), true, () -> {
            plugin.check(arguments);
            return true;
        });
    }
}
