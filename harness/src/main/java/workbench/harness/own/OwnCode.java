package workbench.harness.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbench.harness.plan.Plan;
import workbench.harness.plan.PlanOption;
import workbench.harness.plan.PlanOptions;
import workbench.harness.plan.PluginSpec;
import workbench.harness.run.FolderJar;
import workbench.parameter.UsageException;
import workbench.plugin.Catalog;
import workbench.plugin.Plugin;
import workbench.strategy.Strategy;
import workbench.workload.Workload;

/**
 * The workloads and strategies of a plan that are a person's own code: one jar that declares them as plugins, and what they need.
 * Compiled ones are deleted when it is closed. Immutable.
 */
public final class OwnCode implements AutoCloseable {

    private static final String JAR = "own-code.jar";

    private static final String NEEDED = "own-code-needs.txt";

    private final List<Path> paths;
    private final Map<String, String> names;
    private final Map<String, String> typed;
    private final @Nullable TemporaryFolder home;

    private OwnCode(
            List<Path> paths, Map<String, String> names, Map<String, String> typed, @Nullable TemporaryFolder home) {
        this.paths = paths;
        this.names = names;
        this.typed = typed;
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
        var workloads = typed(plan, PlanOptions.WORKLOAD);
        var strategies = typed(plan, PlanOptions.STRATEGY);
        if (workloads.isEmpty() && strategies.isEmpty()) {
            return new OwnCode(classPath, Map.of(), Map.of(), null);
        }
        var home = new TemporaryFolder();
        try (var workshop = new Workshop(home.path(), classPath)) {
            var names = new LinkedHashMap<String, String>();
            var typed = new LinkedHashMap<String, String>();
            for (var spec : workloads) {
                var name = workshop.plugin(spec, Workload.class);
                put(names, spec.name(), name, Workload.class);
                typed.put(name, text(spec));
            }
            for (var spec : strategies) {
                var name = workshop.plugin(spec, Strategy.class);
                put(names, spec.name(), name, Strategy.class);
                typed.put(name, text(spec));
            }
            workshop.declare();
            var jar = home.path().resolve(JAR);
            FolderJar.pack(workshop.classes(), jar);
            var paths = new ArrayList<>(List.of(jar));
            paths.addAll(classPath);
            return new OwnCode(List.copyOf(paths), names, typed, home);
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

    private static String text(PluginSpec spec) {
        var items = spec.given().get(OwnName.ITEMS);
        return OwnName.of(spec.name()) instanceof OwnName.OfMethod && items != null
                ? "%s:%s=%s".formatted(spec.name(), OwnName.ITEMS, items)
                : spec.name();
    }

    private static void put(Map<String, String> names, String typed, String name, Class<? extends Plugin> kind) {
        var known = Catalog.load(kind, OwnCode.class.getClassLoader());
        if (known.names().contains(name)) {
            throw new UsageException("%s would be called '%s', as a %s of the workbench is; rename the class"
                    .formatted(typed, name, known.kind()));
        }
        for (var other : names.entrySet()) {
            if (other.getValue().equals(name) && !other.getKey().equals(typed)) {
                throw new UsageException("%s and %s would both be called '%s'; rename one of the classes"
                        .formatted(other.getKey(), typed, name));
            }
        }
        names.put(typed, name);
    }

    /**
     * The own code of a run that is continued, as its folder keeps it.
     *
     * @param folder the run's folder
     * @throws UsageException if something that it needs has changed
     */
    public static OwnCode keptIn(Path folder) throws IOException {
        var jar = folder.resolve(JAR);
        if (!Files.exists(jar)) {
            return new OwnCode(List.of(), Map.of(), Map.of(), null);
        }
        var paths = new ArrayList<>(List.of(jar.toAbsolutePath()));
        for (var line : Files.readAllLines(folder.resolve(NEEDED))) {
            paths.add(NeededPath.parse(line).unchanged());
        }
        return new OwnCode(List.copyOf(paths), Map.of(), Map.of(), null);
    }

    /** Keeps what {@link #keptIn} needs in the folder of a run. */
    public void keepIn(Path folder) throws IOException {
        if (home != null) {
            Files.copy(paths.getFirst(), folder.resolve(JAR), StandardCopyOption.REPLACE_EXISTING);
            var needed = new ArrayList<String>();
            for (var path : paths.subList(1, paths.size())) {
                needed.add(NeededPath.of(path).toString());
            }
            Files.write(folder.resolve(NEEDED), needed);
        }
    }

    /** The jars and folders that forks need. */
    public List<Path> paths() {
        return paths;
    }

    /** A workload or a strategy as plugins are known, whatever was typed. */
    public PluginSpec named(PluginSpec typed) {
        var name = names.get(typed.name());
        if (name == null) {
            return typed;
        }
        var given = new LinkedHashMap<>(typed.given());
        if (OwnName.of(typed.name()) instanceof OwnName.OfMethod) {
            given.remove(OwnName.ITEMS);
        }
        return new PluginSpec(name, given);
    }

    /** What was typed for own code, by the name that it has; none where it is as a run's folder kept it. */
    public Map<String, String> typed() {
        return typed;
    }

    @Override
    public void close() {
        if (home != null) {
            home.close();
        }
    }
}
