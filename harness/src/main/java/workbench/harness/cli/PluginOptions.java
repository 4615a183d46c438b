package workbench.harness.cli;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import workbench.parameter.UsageException;
import workbench.plugin.Catalog;
import workbench.process.ChildLauncher;
import workbench.strategy.Strategy;
import workbench.workload.Workload;

/** The options that name jars in which workloads and strategies are found, besides the class path. */
final class PluginOptions {

    @Option(names = "--strategy-path", paramLabel = "JAR", description = "A jar with your own strategies. Repeatable.")
    private final List<Path> strategyPath = new ArrayList<>();

    @Option(names = "--workload-path", paramLabel = "JAR", description = "A jar with your own workloads. Repeatable.")
    private final List<Path> workloadPath = new ArrayList<>();

    /**
     * What was found.
     *
     * @param workloads the workloads
     * @param strategies the strategies
     * @param children how to start JVMs that see the same plugins
     */
    record Found(Catalog<Workload> workloads, Catalog<Strategy> strategies, ChildLauncher children) {}

    Found find() {
        var jars = Stream.concat(strategyPath.stream(), workloadPath.stream())
                .map(PluginOptions::checked)
                .distinct()
                .toList();
        // Never closed: plugins load their classes from it as long as this JVM lives.
        var loader = new URLClassLoader(
                "plugins",
                jars.stream().map(PluginOptions::url).toArray(URL[]::new),
                getClass().getClassLoader());
        return new Found(
                Catalog.load(Workload.class, loader),
                Catalog.load(Strategy.class, loader),
                ChildLauncher.likeThisJvm().withClassPath(jars));
    }

    private static Path checked(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new UsageException(
                    "there is no jar %s; accepted by --strategy-path and --workload-path: jar files".formatted(jar));
        }
        return jar.toAbsolutePath();
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UsageException("not the path of a jar: " + jar, e);
        }
    }
}
