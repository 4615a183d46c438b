package workbench.harness.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbench.harness.plan.Plan;
import workbench.harness.plan.PlanOption;
import workbench.harness.plan.PlanOptions;
import workbench.harness.plan.PluginSpec;
import workbench.harness.run.FolderJar;
import workbench.parameter.UsageException;
import workbench.plugin.Catalog;
import workbench.plugin.Plugin;
import workbench.results.HashedPath;
import workbench.results.Invocation;
import workbench.strategy.Strategy;
import workbench.workload.Workload;

/**
 * The workloads and strategies of a plan that are a person's own code: one jar that declares them as plugins, and what they need.
 * Compiled ones are deleted when it is closed. Immutable.
 */
public final class OwnCode implements AutoCloseable {

    private static final String JAR = "own-code.jar";

    private static final String OLD_JAR = "own-code-old.jar";

    private final List<Path> paths;

    /** What its jar is called in the folder of a run. */
    private final String jar;

    /** What each is called in the run, by what was typed but for its arguments. */
    private final Map<String, String> names;

    private final @Nullable TemporaryFolder home;

    private final Optional<OwnCode> old;

    private OwnCode(
            List<Path> paths,
            String jar,
            Map<String, String> names,
            @Nullable TemporaryFolder home,
            Optional<OwnCode> old) {
        this.paths = paths;
        this.jar = jar;
        this.old = old;
        this.names = names;
        this.home = home;
    }

    /**
     * Makes plugins of the own code of a plan.
     *
     * @param classPath what it needs: jars and folders of classes
     * @throws UsageException if it does not compile, or is neither a task, a workload nor a strategy; one line with the place
     * @throws IOException if that cannot be written
     */
    public static OwnCode of(Plan plan, List<Path> classPath) throws IOException {
        return of(plan, classPath, JAR, Optional.empty());
    }

    /**
     * Makes plugins of the own code of a plan, once with what it needs now and once with what it needed before.
     *
     * @param classPath jars and folders of classes
     * @param oldClassPath those of the old version
     * @throws UsageException if either does not compile, or there is no own code
     * @throws IOException if that cannot be written
     */
    public static OwnCode of(Plan plan, List<Path> classPath, List<Path> oldClassPath) throws IOException {
        var old = of(plan, oldClassPath, OLD_JAR, Optional.empty());
        try {
            if (old.names.isEmpty()) {
                throw new UsageException(
                        "--baseline-class-path needs own code, such as -w com.acme.Render; the old version of a plugin is named by --baseline-jar");
            }
            return of(plan, classPath, JAR, Optional.of(old));
        } catch (IOException | RuntimeException e) {
            old.close();
            throw e;
        }
    }

    private static OwnCode of(Plan plan, List<Path> classPath, String name, Optional<OwnCode> old) throws IOException {
        var workloads = typed(plan, PlanOptions.WORKLOAD);
        var strategies = typed(plan, PlanOptions.STRATEGY);
        if (workloads.isEmpty() && strategies.isEmpty()) {
            return new OwnCode(classPath, name, Map.of(), null, old);
        }
        var home = new TemporaryFolder();
        try (var workshop = new Workshop(home.path(), classPath)) {
            var names = new LinkedHashMap<String, String>();
            for (var spec : workloads) {
                put(names, spec, workshop, Workload.class);
            }
            for (var spec : strategies) {
                put(names, spec, workshop, Strategy.class);
            }
            workshop.declare();
            var jar = home.path().resolve(name);
            FolderJar.pack(workshop.classes(), jar);
            var paths = new ArrayList<>(List.of(jar));
            paths.addAll(classPath);
            return new OwnCode(List.copyOf(paths), name, names, home, old);
        } catch (IOException | RuntimeException e) {
            home.close();
            throw e;
        }
    }

    private static List<PluginSpec> typed(Plan plan, PlanOption<List<PluginSpec>> option) {
        return plan.blocks().stream()
                .flatMap(block -> block.get(option).stream())
                .filter(spec -> OwnName.isOne(spec.name()))
                .distinct()
                .toList();
    }

    /** What was typed, without the arguments that are not part of what the code is. */
    private static String text(PluginSpec spec) {
        var items = spec.given().get(OwnName.ITEMS);
        return items != null && OwnName.isMethod(spec.name())
                ? "%s:%s=%s".formatted(spec.name(), OwnName.ITEMS, items)
                : spec.name();
    }

    /** Makes a plugin, unless it was made for other arguments, and names it. */
    private static void put(Map<String, String> names, PluginSpec spec, Workshop workshop, Class<? extends Plugin> kind)
            throws IOException {
        var typed = text(spec);
        if (names.containsKey(typed)) {
            return;
        }
        var name = workshop.plugin(spec, kind);
        var known = Catalog.load(kind, OwnCode.class.getClassLoader());
        if (known.names().contains(name)) {
            throw new UsageException("%s would be called '%s', as a %s of the workbench is; rename the class"
                    .formatted(typed, name, known.kind()));
        }
        for (var other : names.entrySet()) {
            if (other.getValue().equals(name)) {
                throw new UsageException("%s and %s would both be called '%s'; rename one of the classes"
                        .formatted(other.getKey(), typed, name));
            }
        }
        names.put(typed, name);
    }

    /**
     * What a run needs that is continued: its own code, which its folder keeps, and all jars and folders of plugins; for both versions,
     * if it measures two.
     *
     * @param before how it was started
     * @param folder the run's folder
     * @throws UsageException if something that it needs has changed
     */
    public static OwnCode resumed(Invocation before, Path folder) throws IOException {
        var old = before.oldNeeds().isEmpty()
                ? Optional.<OwnCode>empty()
                : Optional.of(resumed(before.oldNeeds(), folder, OLD_JAR, Optional.empty()));
        return resumed(before.needs(), folder, JAR, old);
    }

    private static OwnCode resumed(List<HashedPath> needs, Path folder, String jar, Optional<OwnCode> old)
            throws IOException {
        var paths = new ArrayList<Path>();
        for (var needed : needs) {
            paths.add(PathHash.unchanged(needed, folder));
        }
        return new OwnCode(List.copyOf(paths), jar, Map.of(), null, old);
    }

    /** The old version of it; empty if there is one version. */
    public Optional<OwnCode> old() {
        return old;
    }

    /** Keeps what was compiled in the folder of a run. */
    public void keepIn(Path folder) throws IOException {
        if (home != null) {
            Files.copy(paths.getFirst(), folder.resolve(jar), StandardCopyOption.REPLACE_EXISTING);
        }
        if (old.isPresent()) {
            old.get().keepIn(folder);
        }
    }

    /**
     * Jars and folders as they are now, with the compiled code as the folder of a run keeps it.
     *
     * @param needed what forks need besides the workbench
     */
    public List<HashedPath> hashed(List<Path> needed) throws IOException {
        var hashed = new ArrayList<HashedPath>();
        for (var path : needed) {
            var compiled = home != null && path.equals(paths.getFirst());
            hashed.add(PathHash.of(path, compiled ? jar : path.toString()));
        }
        return hashed;
    }

    /** The source files that were compiled, as they are now. */
    public List<HashedPath> sources() throws IOException {
        var sources = new ArrayList<HashedPath>();
        for (var typed : names.keySet()) {
            if (OwnName.of(typed) instanceof OwnName.OfFile(var file)) {
                sources.add(PathHash.of(file, file.toAbsolutePath().normalize().toString()));
            }
        }
        return sources;
    }

    /** The jars and folders that forks need. */
    public List<Path> paths() {
        return paths;
    }

    /** A workload or a strategy as plugins are known, whatever was typed. */
    public PluginSpec named(PluginSpec typed) {
        var name = names.get(text(typed));
        if (name == null) {
            return typed;
        }
        var given = new LinkedHashMap<>(typed.given());
        if (OwnName.isMethod(typed.name())) {
            given.remove(OwnName.ITEMS);
        }
        return new PluginSpec(name, given);
    }

    /**
     * Workloads as typed, where those that are methods without items get some.
     *
     * @param items the method that gives them
     * @throws UsageException if there is no such workload
     */
    public static List<String> withItems(List<String> workloads, String items) {
        if (workloads.stream().noneMatch(OwnName::isMethod)) {
            throw new UsageException("--items needs a workload that is a method, such as -w com.acme.Render::render");
        }
        return workloads.stream()
                .map(typed -> OwnName.isMethod(typed) ? "%s:%s=%s".formatted(typed, OwnName.ITEMS, items) : typed)
                .toList();
    }

    /** What was typed for own code, by the name that it has; none where it is as a run's folder kept it. */
    public Map<String, String> typed() {
        return names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    @Override
    public void close() {
        old.ifPresent(OwnCode::close);
        if (home != null) {
            home.close();
        }
    }
}
