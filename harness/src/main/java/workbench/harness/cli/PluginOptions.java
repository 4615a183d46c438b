package workbench.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workbench.harness.own.OwnCode;
import workbench.harness.plan.CheckedPlugins;
import workbench.harness.plan.OldCode;
import workbench.harness.plan.PluginSpec;
import workbench.harness.plugin.PluginLoader;
import workbench.harness.plugin.PluginPath;
import workbench.plugin.Catalog;
import workbench.plugin.PluginCalls;
import workbench.plugin.PluginFaultException;
import workbench.process.ChildLauncher;
import workbench.results.Invocation;
import workbench.strategy.Strategy;
import workbench.wording.ControlCharacters;
import workbench.workload.Workload;

/** The options that name jars and folders in which workloads and strategies are found, besides the class path. */
final class PluginOptions {

    /** Where a test sets a shorter limit for the answers of plugins, in seconds. */
    static final String LIMIT = "workbench.plugin.limit";

    /** Where the script that starts the workbench says how it was called. */
    private static final String PROGRAM = "workbench.program";

    @Option(
            names = "--strategy-path",
            paramLabel = "JAR|DIR",
            description = "A jar or a folder of classes with your own strategies. Repeatable.")
    private final List<Path> strategyPath = new ArrayList<>();

    @Option(
            names = "--workload-path",
            paramLabel = "JAR|DIR",
            description = "A jar or a folder of classes with your own workloads. Repeatable.")
    private final List<Path> workloadPath = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec command;

    /**
     * What was found.
     *
     * @param paths the jars and folders in which it was found, besides the class path
     * @param workloads the workloads
     * @param strategies the strategies
     * @param calls how they are asked
     * @param children how to start JVMs that see the same plugins
     * @param known the name and arguments under which a plugin is known, by what was typed
     * @param old the same in its old version; empty if there is one version
     */
    record Found(
            List<Path> paths,
            Catalog<Workload> workloads,
            Catalog<Strategy> strategies,
            PluginCalls calls,
            ChildLauncher children,
            UnaryOperator<PluginSpec> known,
            Optional<Found> old) {

        /** A look-up of what was found. */
        CheckedPlugins plugins() {
            return new CheckedPlugins(workloads, strategies, calls, known);
        }

        /** The old version of some of it. */
        Optional<OldCode> oldCode() {
            return old.map(before -> new OldCode(before.plugins(), before.children));
        }

        /** Whether something that is declared to be a workload or a strategy is none that can be used, in either version. */
        boolean atFault() {
            return !faults().isEmpty() || old.filter(Found::atFault).isPresent();
        }

        private List<String> faults() {
            return Stream.concat(workloads.faults().stream(), strategies.faults().stream())
                    .toList();
        }

        /** What was loaded from some jars and folders, by kind and name. */
        private Set<String> namesIn(List<Path> some) {
            var homes = some.stream().map(PluginPath::address).collect(Collectors.toSet());
            return Stream.<Catalog<?>>of(workloads, strategies)
                    .flatMap(catalog -> catalog.names().stream()
                            .filter(name -> homes.contains(PluginPath.home(catalog.get(name))))
                            .map(name -> catalog.kind() + " " + name))
                    .collect(Collectors.toSet());
        }

        /** The same with other secrets, which no child gets, and with its old version. */
        private Found with(Set<String> secrets, Optional<Found> before) {
            return new Found(paths, workloads, strategies, calls, children.withSecrets(secrets), known, before);
        }
    }

    /**
     * How the workbench was started, with the jars and folders that were named.
     *
     * @param classPath the class paths of own code, as typed
     * @param found what was found with these options
     */
    Invocation invocation(List<String> classPath, OwnCode own, BaselineOptions baseline, Found found)
            throws IOException {
        var old = found.old().map(Found::paths).orElse(List.of());
        return new Invocation(
                program(),
                texts(strategyPath),
                texts(workloadPath),
                classPath,
                own.typed(),
                own.sources(),
                own.hashed(found.paths()),
                baseline.jars(),
                baseline.classPath(),
                own.old().orElse(own).hashed(old),
                null,
                null);
    }

    /** The program by which the workbench was started; null if that was Maven. */
    static @Nullable String program() {
        return System.getProperty(PROGRAM);
    }

    private static List<String> texts(List<Path> paths) {
        return paths.stream().map(Path::toString).toList();
    }

    /**
     * Finds all there are, and says which cannot be used.
     *
     * @throws workbench.parameter.UsageException if a path is neither a jar nor a folder, or has no plugins
     */
    Found find() {
        return find(List.of(), UnaryOperator.identity());
    }

    /**
     * Finds all there are, and own code besides.
     *
     * @param own the jars and folders of own code
     * @param known the name and arguments under which it is known, by what was typed
     */
    Found find(List<Path> own, UnaryOperator<PluginSpec> known) {
        var found = in(together(List.of(named(), own)), known);
        found.faults().forEach(this::say);
        return found.with(secrets(found), Optional.empty());
    }

    /**
     * Finds all there are, and own code besides, in both versions if there are two.
     *
     * @param own the own code, with its old version if that is another one
     * @param baseline the jars and folders of old versions, in place of those jars and folders that have plugins of the same names
     */
    Found find(OwnCode own, List<Path> baseline) {
        var found = find(own.paths(), own::named);
        if (baseline.isEmpty() && own.old().isEmpty()) {
            return found;
        }
        var before = own.old().orElse(own);
        var kept = baseline.isEmpty() ? named() : withoutNamesakes(found, in(baseline, before::named));
        var old = in(together(List.of(baseline, kept, before.paths())), before::named);
        old.faults().forEach(fault -> say("the old version: " + fault));
        var secrets =
                Stream.of(found, old).flatMap(one -> secrets(one).stream()).collect(Collectors.toSet());
        return found.with(secrets, Optional.of(old.with(secrets, Optional.empty())));
    }

    /** The jars and folders that were named, without those that have plugins of the same names as others. */
    private List<Path> withoutNamesakes(Found found, Found others) {
        var names = others.namesIn(others.paths());
        return named().stream()
                .filter(path -> Collections.disjoint(found.namesIn(List.of(path)), names))
                .toList();
    }

    private static Found in(List<Path> paths, UnaryOperator<PluginSpec> known) {
        // Never closed: plugins load their classes from it as long as this JVM lives.
        var loader = new PluginLoader(paths);
        var calls = new PluginCalls(Duration.ofSeconds(Long.getLong(LIMIT, PluginCalls.LIMIT.toSeconds())));
        var workloads = Catalog.load(Workload.class, loader, calls);
        var strategies = Catalog.load(Strategy.class, loader, calls);
        var children = ChildLauncher.likeThisJvm().withClassPath(paths);
        return new Found(paths, workloads, strategies, calls, children, known, Optional.empty());
    }

    /** The jars and folders that were named, checked. */
    private List<Path> named() {
        return together(List.of(
                strategyPath.stream()
                        .map(path -> PluginPath.checked(path, Strategy.class))
                        .toList(),
                workloadPath.stream()
                        .map(path -> PluginPath.checked(path, Workload.class))
                        .toList()));
    }

    private static List<Path> together(List<List<Path>> paths) {
        return paths.stream().flatMap(List::stream).distinct().toList();
    }

    private static Set<String> secrets(Found found) {
        return Stream.concat(secrets(found.workloads(), found.calls()), secrets(found.strategies(), found.calls()))
                .collect(Collectors.toSet());
    }

    /** The variables that plugins call secret, whether or not they are measured. */
    private static Stream<String> secrets(Catalog<?> catalog, PluginCalls calls) {
        return catalog.names().stream().flatMap(name -> {
            try {
                return calls
                        .call(
                                catalog.kind() + " '" + name + "'",
                                "secrets()",
                                () -> Set.copyOf(catalog.get(name).secrets()))
                        .stream();
            } catch (PluginFaultException _) {
                return Stream.of(); // a cell that needs it asks again, and fails
            }
        });
    }

    private void say(String fault) {
        var err = command.commandLine().getErr();
        err.println("workbench: FAULT: " + ControlCharacters.shown(fault));
        err.flush();
    }
}
