package workbench.harness.plugin;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.jar.JarFile;
import workbench.parameter.OneLine;
import workbench.parameter.UsageException;
import workbench.plugin.Catalog;
import workbench.plugin.Plugin;
import workbench.strategy.Strategy;
import workbench.workload.Workload;

/** Where somebody's plugins are: a jar, or a folder of classes such as {@code target/classes}. */
public final class PluginPath {

    private PluginPath() {}

    /**
     * Checks what was typed, before anything is loaded.
     *
     * @param path the jar or folder
     * @param type the kind of plugins that it should have
     * @return the absolute path
     * @throws UsageException if it is neither, or declares no plugin of that kind
     */
    public static Path checked(Path path, Class<? extends Plugin> type) {
        var kind = type.getSimpleName().toLowerCase(Locale.ROOT);
        return checked(path, "--%s-path".formatted(kind), List.of(type));
    }

    /**
     * Checks what was typed as the old version of plugins, before anything is loaded.
     *
     * @param path the jar or folder
     * @return the absolute path
     * @throws UsageException if it is neither, or declares neither a workload nor a strategy
     */
    public static Path ofOldVersion(Path path) {
        return checked(path, "--baseline-jar", List.of(Workload.class, Strategy.class));
    }

    /** The jar or the folder that the class of a plugin was loaded from, as an address; empty where the JVM does not say. */
    public static String home(Plugin plugin) {
        var source = plugin.getClass().getProtectionDomain().getCodeSource();
        return source == null ? "" : String.valueOf(source.getLocation());
    }

    /** The address of a jar or a folder. */
    public static String address(Path path) {
        return PluginLoader.url(path).toString();
    }

    private static Path checked(Path path, String option, List<Class<? extends Plugin>> types) {
        var accepted = "; accepted by %s: a jar, or a folder of classes such as target/classes".formatted(option);
        if (!Files.exists(path)) {
            throw new UsageException("there is no jar %s%s".formatted(path, accepted));
        }
        for (var separator :
                List.of(File.pathSeparator, "!" + File.separator)) { // of paths, and of a jar from what is in it
            if (path.toAbsolutePath().toString().contains(separator)) {
                throw new UsageException("%s has a '%s' in its path, which no class path can hold%s"
                        .formatted(path, separator, accepted));
            }
        }
        if (!Files.isDirectory(path)) {
            requireJar(path, accepted);
        }
        requirePlugins(path, types);
        return path.toAbsolutePath();
    }

    private static void requireJar(Path path, String accepted) {
        try (var jar = new JarFile(path.toFile())) {
            jar.size();
        } catch (IOException e) {
            throw new UsageException("%s is not a jar: %s%s".formatted(path, OneLine.message(e), accepted), e);
        }
    }

    private static void requirePlugins(Path path, List<Class<? extends Plugin>> types) {
        try (var loader = new URLClassLoader(new URL[] {path.toUri().toURL()}, null)) {
            if (types.stream().allMatch(type -> Catalog.declared(type, loader).isEmpty())) {
                throw new UsageException("%s declares no %s: it needs %s, which names its class"
                        .formatted(
                                path,
                                joined(
                                        types,
                                        " and no ",
                                        type -> type.getSimpleName().toLowerCase(Locale.ROOT)),
                                joined(types, " or ", type -> "META-INF/services/" + type.getName())));
            }
        } catch (IOException e) {
            throw new UsageException("cannot read %s: %s".formatted(path, OneLine.message(e)), e);
        }
    }

    private static String joined(
            List<Class<? extends Plugin>> types, String between, Function<Class<? extends Plugin>, String> words) {
        return types.stream().map(words).collect(joining(between));
    }
}
