package workbench.plugin;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import workbench.parameter.Nearest;
import workbench.parameter.UsageException;

/**
 * All plugins of one kind that a class loader can see, found with {@link ServiceLoader} and ordered by name.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <P> the kind: workloads or strategies
 */
public final class Catalog<P extends Plugin> {

    private final String kind;
    private final Map<String, P> plugins;

    private Catalog(String kind, Map<String, P> plugins) {
        this.kind = kind;
        this.plugins = Collections.unmodifiableMap(plugins);
    }

    /**
     * Finds the plugins of a kind.
     *
     * @param <P> the kind of plugins
     * @param type the interface that the services files name
     * @param loader where to look
     * @return all of them
     * @throws UsageException if there is none, two share a name, or one cannot be loaded
     */
    public static <P extends Plugin> Catalog<P> load(Class<P> type, ClassLoader loader) {
        var kind = type.getSimpleName().toLowerCase(Locale.ROOT);
        var plugins = new TreeMap<String, P>();
        try {
            for (var plugin : ServiceLoader.load(type, loader)) {
                var other = plugins.putIfAbsent(plugin.name(), plugin);
                if (other != null) {
                    throw new UsageException(
                            "duplicate name '%s' (%s): %s and %s; remove one of them from the class path"
                                    .formatted(plugin.name(), kind, where(other), where(plugin)));
                }
            }
        } catch (ServiceConfigurationError | LinkageError e) { // the latter if a library of a plugin is missing
            throw new UsageException("cannot load a %s: %s".formatted(kind, e), e);
        }
        if (plugins.isEmpty()) {
            throw new UsageException(
                    "found no %s: no jar on the class path has META-INF/services/%s".formatted(kind, type.getName()));
        }
        return new Catalog<>(kind, plugins);
    }

    /** {@return the kind in one lower-case word, such as {@code workload}} */
    public String kind() {
        return kind;
    }

    /** {@return all plugins, ordered by name} */
    public Collection<P> all() {
        return plugins.values();
    }

    /**
     * The plugin with a given name.
     *
     * @param name the name typed
     * @return the plugin
     * @throws UsageException if there is none; the message suggests the nearest name and lists all
     */
    public P get(String name) {
        var plugin = plugins.get(name);
        if (plugin == null) {
            throw new UsageException("unknown %s '%s'%s; known are %s"
                    .formatted(kind, name, Nearest.hint(name, plugins.keySet()), String.join(", ", plugins.keySet())));
        }
        return plugin;
    }

    private static String where(Plugin plugin) {
        var source = plugin.getClass().getProtectionDomain().getCodeSource();
        return plugin.getClass().getName() + (source == null ? "" : " in " + source.getLocation());
    }
}
