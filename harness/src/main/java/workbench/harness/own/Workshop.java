package workbench.harness.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbench.harness.plan.PluginSpec;
import workbench.harness.plugin.PluginLoader;
import workbench.parameter.UsageException;
import workbench.plugin.Plugin;
import workbench.strategy.Strategy;
import workbench.workload.ForkingTask;
import workbench.workload.Task;
import workbench.workload.Workload;

/** Where own code becomes plugins: compiles it into a folder, and adds what makes a workload of a task. */
final class Workshop implements AutoCloseable {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    private final Path home;
    private final Path classes;
    private final Compiler compiler;
    private final PluginLoader loader;
    private final Map<Class<? extends Plugin>, List<String>> services = new LinkedHashMap<>();

    /**
     * A workshop.
     *
     * @param home an empty folder
     * @param classPath what the code needs
     */
    Workshop(Path home, List<Path> classPath) throws IOException {
        this.home = home;
        this.classes = Files.createDirectory(home.resolve("classes"));
        var own = Stream.concat(Stream.of(classes), classPath.stream()).toList();
        this.compiler = new Compiler(classes, own);
        this.loader = new PluginLoader(own);
    }

    /** The folder of the compiled classes. */
    Path classes() {
        return classes;
    }

    /** Makes a plugin of what was typed, and returns its name. */
    String plugin(PluginSpec spec, Class<? extends Plugin> kind) throws IOException {
        return switch (OwnName.of(spec.name())) {
            case OwnName.OfFile(var file) -> plugin(loaded(compiled(file), file.toString()), file.toString(), kind);
            case OwnName.OfClass(var name) -> plugin(loaded(name, name), name, kind);
            case OwnName.OfMethod method -> ofMethod(method, spec, kind);
        };
    }

    /** Compiles a file, with others in its folder that it needs, and returns the name of its class. */
    private String compiled(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is no file %s".formatted(file));
        }
        var found = PACKAGE.matcher(Files.readString(file));
        var of = found.find() ? found.group(1) : "";
        var root = file.toAbsolutePath().normalize().getParent();
        for (var part = of;
                !part.isEmpty() && root != null;
                part = part.substring(0, Math.max(0, part.lastIndexOf('.')))) {
            root = root.getParent();
        }
        compiler.compile(file, root == null ? Path.of("") : root);
        var name = file.getFileName().toString().replaceFirst("\\.java$", "");
        return of.isEmpty() ? name : of + "." + name;
    }

    private Class<?> loaded(String name, String typed) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new UsageException(
                    typed.endsWith(".java")
                            ? "%s has no class %s".formatted(typed, name)
                            : "there is no class %s; accepted: a name that 'list' shows, a source file, or a class on --class-path"
                                    .formatted(name),
                    e);
        }
    }

    private String plugin(Class<?> type, String typed, Class<? extends Plugin> kind) throws IOException {
        OwnType.requireMakeable(type, typed);
        if (kind.equals(Workload.class) && isTask(type)) {
            return ofTask(type, OwnType.name(type.getSimpleName()));
        }
        if (kind.isAssignableFrom(type)) {
            services.computeIfAbsent(kind, _ -> new ArrayList<>()).add(type.getName());
            return OwnType.pluginName(type, typed);
        }
        throw new UsageException("%s: %s is no %s; accepted: a class that implements %s"
                .formatted(
                        typed,
                        type.getSimpleName(),
                        kind.getSimpleName().toLowerCase(Locale.ROOT),
                        kind.equals(Strategy.class)
                                ? Strategy.class.getName()
                                : "%s, %s or %s"
                                        .formatted(
                                                Task.class.getName(),
                                                ForkingTask.class.getSimpleName(),
                                                Workload.class.getSimpleName())));
    }

    private static boolean isTask(Class<?> type) {
        return Task.class.isAssignableFrom(type) || ForkingTask.class.isAssignableFrom(type);
    }

    private String ofTask(Class<?> task, String name) throws IOException {
        var adapter = TaskAdapter.of(task, name);
        var file = classes.resolve(adapter.name().replace('.', '/') + ".class");
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, adapter.bytes());
        services.computeIfAbsent(Workload.class, _ -> new ArrayList<>()).add(adapter.name());
        return name;
    }

    private String ofMethod(OwnName.OfMethod typed, PluginSpec spec, Class<? extends Plugin> kind) throws IOException {
        if (!kind.equals(Workload.class)) {
            throw new UsageException("%s: a strategy is a class, not a method".formatted(spec.name()));
        }
        var method = OwnMethod.of(loaded(typed.owner(), typed.owner()), typed.method(), 1);
        var items = spec.given().get(OwnName.ITEMS);
        if (items == null || !items.contains("::")) {
            throw new UsageException(
                    "%s needs its items; accepted: --items CLASS::METHOD, a public static method without parameters"
                            .formatted(spec.name()));
        }
        var source = OwnName.OfMethod.parse(items);
        var task = MethodTask.of(method, OwnMethod.of(loaded(source.owner(), source.owner()), source.method(), 0));
        var file = Files.createDirectories(home.resolve("generated")).resolve(task.simpleName() + ".java");
        Files.writeString(file, task.source());
        compiler.compile(file, home, "%s does not take the items of %s".formatted(spec.name(), items));
        return ofTask(
                loaded(task.name(), task.name()),
                OwnType.name(method.getDeclaringClass().getSimpleName()) + "-" + OwnType.name(method.getName()));
    }

    /** Declares all plugins that were made. */
    void declare() throws IOException {
        var folder = Files.createDirectories(classes.resolve("META-INF/services"));
        for (var service : services.entrySet()) {
            Files.write(folder.resolve(service.getKey().getName()), service.getValue());
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
