package workbench.plugin;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import workbench.parameter.NameForm;
import workbench.parameter.Nearest;
import workbench.parameter.OneLine;
import workbench.parameter.UsageException;

/**
 * All plugins of one kind that a class loader can see, declared as for a {@link ServiceLoader} and ordered by name. A plugin
 * that cannot be used is missing among them, and stands among the faults.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <P> the kind: workloads or strategies
 */
public final class Catalog<P extends Plugin> {

    private final String kind;
    private final Map<String, P> plugins;
    private final List<String> faults;

    private Catalog(String kind, Map<String, P> plugins, List<String> faults) {
        this.kind = kind;
        this.plugins = Collections.unmodifiableMap(plugins);
        this.faults = List.copyOf(faults);
    }

    /**
     * Finds the plugins of a kind.
     *
     * @param <P> the kind of plugins
     * @param type the interface that the services files name
     * @param loader where to look
     * @return all of them
     * @throws UsageException if there is none, or two share a name
     */
    public static <P extends Plugin> Catalog<P> load(Class<P> type, ClassLoader loader) {
        return load(type, loader, new PluginCalls());
    }

    /**
     * Finds the plugins of a kind.
     *
     * @param <P> the kind of plugins
     * @param type the interface that the services files name
     * @param loader where to look
     * @param calls how they are made, and asked for their names
     * @return all of them
     * @throws UsageException if there is none, or two share a name
     */
    public static <P extends Plugin> Catalog<P> load(Class<P> type, ClassLoader loader, PluginCalls calls) {
        var kind = type.getSimpleName().toLowerCase(Locale.ROOT);
        var plugins = new TreeMap<String, P>();
        var faults = new ArrayList<String>();
        for (var declaration : Declaration.of(type, loader)) {
            try {
                var plugin = make(declaration, loader, calls);
                var name = name(declaration.who(), plugin, calls);
                var other = plugins.putIfAbsent(name, plugin);
                if (other != null) {
                    throw new UsageException(
                            "duplicate name '%s' (%s): %s and %s; remove one of them from the class path"
                                    .formatted(name, kind, where(other), where(plugin)));
                }
            } catch (PluginFaultException e) {
                faults.add(OneLine.message(e));
            }
        }
        if (plugins.isEmpty()) {
            throw new UsageException("found no %s: %s"
                    .formatted(
                            kind,
                            faults.isEmpty()
                                    ? "no jar on the class path has " + Declaration.file(type)
                                    : String.join("; ", faults)));
        }
        return new Catalog<>(kind, plugins, faults);
    }

    /**
     * The plugin of a class, made without a look at any other, so that none can hinder it.
     *
     * @param <P> the kind of plugins
     * @param type the interface of its kind
     * @param className its class
     * @param loader where to look
     * @return the plugin
     * @throws Exception whatever its constructor throws
     */
    public static <P extends Plugin> P only(Class<P> type, String className, ClassLoader loader) throws Exception {
        return made(new Declaration<>(type, className, "").constructor(loader));
    }

    /**
     * The classes that are declared to be plugins of a kind, whether they can be loaded or not.
     *
     * @param type the interface that the services files name
     * @param loader where to look
     * @return their names as declared, each once
     * @throws UsageException if a services file cannot be read
     */
    public static List<String> declared(Class<? extends Plugin> type, ClassLoader loader) {
        return Declaration.of(type, loader).stream().map(Declaration::className).toList();
    }

    private static <P extends Plugin> P make(Declaration<P> declaration, ClassLoader loader, PluginCalls calls) {
        var constructor = declaration.constructor(loader);
        return calls.call(declaration.who(), "its constructor", () -> made(constructor));
    }

    private static <P extends Plugin> P made(Constructor<? extends P> constructor) throws Exception {
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case Exception cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }

    private static String name(String who, Plugin plugin, PluginCalls calls) {
        return calls.call(who, "name()", () -> {
            var name = plugin.name();
            if (name == null || !NameForm.isName(name)) {
                throw new RefusedAnswerException(name, NameForm.ACCEPTED);
            }
            return name;
        });
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
     * {@return the names of all plugins, in order; unlike {@link Plugin#name} these are known without asking anyone}
     */
    public Collection<String> names() {
        return plugins.keySet();
    }

    /** {@return why others that are declared cannot be used, one line each} */
    public List<String> faults() {
        return faults;
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
            throw Nearest.unknown(kind, name, plugins.keySet());
        }
        return plugin;
    }

    private static String where(Plugin plugin) {
        var source = plugin.getClass().getProtectionDomain().getCodeSource();
        return plugin.getClass().getName() + (source == null ? "" : " in " + source.getLocation());
    }
}
