package workbench.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
     * @param workloads the workloads
     * @param strategies the strategies
     * @param calls how they are asked
     * @param children how to start JVMs that see the same plugins
     * @param known the name and arguments under which a plugin is known, by what was typed
     */
    record Found(
            Catalog<Workload> workloads,
            Catalog<Strategy> strategies,
            PluginCalls calls,
            ChildLauncher children,
            UnaryOperator<PluginSpec> known) {

        /** A look-up of what was found. */
        CheckedPlugins plugins() {
            return new CheckedPlugins(workloads, strategies, calls, known);
        }

        /** Whether something that is declared to be a workload or a strategy is none that can be used. */
        boolean atFault() {
            return !workloads.faults().isEmpty() || !strategies.faults().isEmpty();
        }
    }

    /**
     * How the workbench was started, with the jars and folders that were named.
     *
     * @param classPath the class paths of own code, as typed
     */
    Invocation invocation(List<String> classPath, OwnCode own) throws IOException {
        return new Invocation(
                program(),
                texts(strategyPath),
                texts(workloadPath),
                classPath,
                own.typed(),
                own.sources(),
                own.hashed(paths(own.paths())));
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
        var paths = paths(own);
        // Never closed: plugins load their classes from it as long as this JVM lives.
        var loader = new PluginLoader(paths);
        var calls = new PluginCalls(Duration.ofSeconds(Long.getLong(LIMIT, PluginCalls.LIMIT.toSeconds())));
        var workloads = Catalog.load(Workload.class, loader, calls);
        var strategies = Catalog.load(Strategy.class, loader, calls);
        workloads.faults().forEach(this::say);
        strategies.faults().forEach(this::say);
        var children = ChildLauncher.likeThisJvm().withClassPath(paths);
        var secrets = Stream.concat(secrets(workloads, calls), secrets(strategies, calls))
                .collect(Collectors.toSet());
        return new Found(workloads, strategies, calls, children.withSecrets(secrets), known);
    }

    private List<Path> paths(List<Path> own) {
        return Stream.of(
                        strategyPath.stream().map(path -> PluginPath.checked(path, Strategy.class)),
                        workloadPath.stream().map(path -> PluginPath.checked(path, Workload.class)),
                        own.stream())
                .flatMap(path -> path)
                .distinct()
                .toList();
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
