package workbench.harness.probe.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import workbench.harness.plugin.PluginLoader;

/**
 * Loads the classes of own code anew, whose static fields are those of no other loader; all else is the parent's. A class that the
 * class path has twice is loaded from where a fork would load it.
 */
final class OwnClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** The classes with points, by name, for all loaders. */
    private final Map<String, byte[]> pointed;

    private final boolean points;

    private OwnClassLoader(URL[] paths, Map<String, byte[]> pointed, boolean points) {
        super("own", paths, OwnClassLoader.class.getClassLoader());
        this.pointed = pointed;
        this.points = points;
    }

    /** Makes loaders of the same classes. */
    static final class Factory {

        private final URL[] paths;
        private final Map<String, byte[]> pointed = new ConcurrentHashMap<>();

        /**
         * A factory.
         *
         * @param paths the jars and folders of own code
         */
        Factory(List<URL> paths) {
            this.paths = paths.toArray(URL[]::new);
        }

        /** A fresh loader, with points or without. */
        OwnClassLoader loader(boolean points) {
            return new OwnClassLoader(paths, pointed, points);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded != null ? loaded : isOwn(name) ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    private boolean isOwn(String name) {
        var own = findResource(file(name));
        if (own == null) {
            return false;
        }
        var first = getParent().getResource(file(name));
        return first == null || first.toString().equals(own.toString());
    }

    private static String file(String name) {
        return name.replace('.', '/') + ".class";
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!points) {
            return super.findClass(name);
        }
        var file = findResource(file(name));
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        try {
            var bytes = pointed.computeIfAbsent(name, _ -> withPoints(file));
            var source = new CodeSource(PluginLoader.home(file, file(name)), (CodeSigner[]) null);
            return defineClass(name, bytes, 0, bytes.length, source);
        } catch (IOException | UncheckedIOException e) {
            throw new ClassNotFoundException("%s cannot be read: %s".formatted(name, e.getMessage()), e);
        }
    }

    private byte[] withPoints(URL file) {
        try (var in = file.openStream()) {
            return PointWeaver.weave(in.readAllBytes(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
