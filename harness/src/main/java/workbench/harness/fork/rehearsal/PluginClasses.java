package workbench.harness.fork.rehearsal;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import workbench.parameter.Arguments;
import workbench.plugin.Plugin;

/** Loads the classes of a plugin, and runs of it only what every fork asks it first: its parameters. */
final class PluginClasses {

    private static final String SUFFIX = ".class";

    private PluginClasses() {}

    /** Loads the classes of the plugin's package, and of the packages below it, from the plugin's jar; none if it is in no jar. */
    static void load(String plugin, ClassLoader loader) {
        try {
            var type = Class.forName(plugin, false, loader);
            var source = type.getProtectionDomain().getCodeSource();
            try (var jar = new JarFile(Path.of(source.getLocation().toURI()).toFile())) {
                jar.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.endsWith(SUFFIX))
                        .map(name -> name.substring(0, name.length() - SUFFIX.length())
                                .replace('/', '.'))
                        .filter(name -> name.startsWith(type.getPackageName() + "."))
                        .forEach(name -> loadOne(name, loader));
            }
            ask(type);
        } catch (ReflectiveOperationException | LinkageError | IOException | URISyntaxException | RuntimeException _) {
            // The forks load it by themselves.
        }
    }

    /** What makes the parameters is loaded as they are made. */
    private static void ask(Class<?> type) throws ReflectiveOperationException {
        if (Plugin.class.isAssignableFrom(type)) {
            var _ = Arguments.of(
                    type.asSubclass(Plugin.class).getConstructor().newInstance().parameters(), Map.of());
        }
    }

    private static void loadOne(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError _) {
            // It needs something that is not there, as forks may find out.
        }
    }
}
