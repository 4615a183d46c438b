package workbench.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbench.parameter.OneLine;
import workbench.parameter.UsageException;

/**
 * A line of a services file: a class that is declared to be a plugin.
 *
 * <p>{@code ServiceLoader} reads these files too, but would not say in which jar a class is declared that it cannot load, nor
 * load one class and leave the others alone.
 *
 * @param type the interface of the plugins of its kind
 * @param className the class, as declared
 * @param where the jar or folder of the services file, for messages; empty where that does not matter
 */
record Declaration<P extends Plugin>(Class<P> type, String className, String where) {

    private static final String SERVICES = "META-INF/services/";

    private static final int LONGEST = 200;

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}_$.]+");

    /** All that a class loader can see, in the order of its class path, each class once. */
    static <P extends Plugin> List<Declaration<P>> of(Class<P> type, ClassLoader loader) {
        var declarations = new LinkedHashMap<String, Declaration<P>>();
        try {
            for (var file : Collections.list(loader.getResources(file(type)))) {
                for (var name : names(file)) {
                    declarations.putIfAbsent(name, new Declaration<>(type, name, where(file, type)));
                }
            }
        } catch (IOException e) {
            throw new UsageException("cannot read which %s there are: %s".formatted(file(type), OneLine.of(e)), e);
        }
        return new ArrayList<>(declarations.values());
    }

    static String file(Class<?> type) {
        return SERVICES + type.getName();
    }

    private static List<String> names(URL file) throws IOException {
        var connection = file.openConnection();
        connection.setUseCaches(false); // or the jar stays open
        try (var in = connection.getInputStream()) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /** {@code jar:file:/a/b.jar!/META-INF/…} is {@code b.jar}, {@code file:/a/target/classes/META-INF/…} its folder. */
    private static String where(URL file, Class<?> type) {
        var home = file.toString().replace(file(type), "").replaceFirst("!/$", "");
        return home.replaceFirst("^(jar:)?file:", "");
    }

    /** Who it is, before it has said its name. */
    String who() {
        var kind = type.getSimpleName().toLowerCase(Locale.ROOT);
        var name = OneLine.cut(className, LONGEST);
        return where.isEmpty() ? "%s %s".formatted(kind, name) : "%s %s of %s".formatted(kind, name, where);
    }

    /**
     * Its constructor; the class is loaded, but not yet initialised.
     *
     * @throws PluginFaultException if there is none that could be called; the message says what is missing
     */
    Constructor<? extends P> constructor(ClassLoader loader) {
        require(FORM.matcher(className).matches(), "has no name that a class could have");
        try {
            var declared = Class.forName(className, false, loader);
            require(type.isAssignableFrom(declared), "does not implement " + type.getName());
            require(Modifier.isPublic(declared.getModifiers()), "is not public");
            require(!Modifier.isAbstract(declared.getModifiers()), "is abstract");
            return declared.asSubclass(type).getConstructor();
        } catch (PluginFaultException e) {
            throw e;
        } catch (NoSuchMethodException e) {
            throw fault("the class has no public constructor without parameters", e);
        } catch (Throwable e) { // such as a library that is missing, a damaged jar, or a class for a newer JVM
            throw e instanceof ClassNotFoundException && e.getCause() == null
                    ? fault("there is no such class; a services file names classes with their packages", e)
                    : fault("the class cannot be loaded: " + OneLine.of(e), e);
        }
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            throw fault("the class " + otherwise, null);
        }
    }

    private PluginFaultException fault(String what, @Nullable Throwable cause) {
        return new PluginFaultException(who() + ": " + what, cause);
    }
}
