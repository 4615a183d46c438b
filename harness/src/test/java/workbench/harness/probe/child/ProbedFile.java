package workbench.harness.probe.child;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import workbench.harness.own.OwnCode;
import workbench.harness.plan.CheckedPlugins;
import workbench.harness.plan.OptionTexts;
import workbench.harness.plan.Plan;
import workbench.harness.plan.PlanFile;
import workbench.harness.plan.PlanOptions;
import workbench.harness.plan.PluginSpec;
import workbench.harness.plugin.PluginLoader;
import workbench.harness.probe.ProbeTarget;
import workbench.harness.probe.wire.ProbeMessage;
import workbench.harness.probe.wire.ProbeRequest;
import workbench.plugin.Catalog;
import workbench.plugin.PluginCalls;
import workbench.process.ChildLauncher;
import workbench.strategy.Strategy;
import workbench.workload.Provision;
import workbench.workload.Workload;

/** A task in one file, probed in this JVM. */
final class ProbedFile implements AutoCloseable {

    private final OwnCode own;
    private final PluginLoader loader;
    private final ProbeTarget target;
    private final Provision provision;
    private final Path folder;

    /** Compiles a file and has its expected results made. */
    ProbedFile(Path file, Path folder) throws Exception {
        var block = OptionTexts.NONE.with(PlanOptions.WORKLOAD, List.of(file.toString()));
        var plan = Plan.of("probe", new PlanFile(List.of(block), OptionTexts.NONE), OptionTexts.NONE, 2);
        this.folder = folder;
        own = OwnCode.of(plan, List.of());
        loader = new PluginLoader(own.paths());
        var plugins = new CheckedPlugins(
                Catalog.load(Workload.class, loader),
                Catalog.load(Strategy.class, loader),
                new PluginCalls(),
                own::named);
        target = new ProbeTarget(
                plugins.workload(PluginSpec.parse(file.toString())),
                plugins.allStrategies().stream().map(plugins::strategy).toList(),
                ChildLauncher.likeThisJvm().withClassPath(own.paths()),
                folder);
        provision = target.provision();
    }

    private static final class FirstException extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;
    }

    /** Probes it until something is found, or a number of jobs was performed. */
    Optional<ProbeMessage.Noticed> first(long seed, int jobs, boolean gentle) throws Exception {
        var limits = new ProbeRequest.Limits(jobs, Duration.ofMinutes(5), Duration.ofMinutes(1));
        var request = target.request(provision.arguments(), limits, gentle, seed, folder.resolve("threads.txt"));
        var first = new AtomicReference<ProbeMessage.@Nullable Noticed>();
        var report = new Report(message -> {
            if (message instanceof ProbeMessage.Noticed found) {
                first.set(found);
                throw new FirstException();
            }
        });
        var context = Thread.currentThread().getContextClassLoader();
        try {
            new Prober(request, report, () -> {}).run();
        } catch (FirstException _) {
            Objects.requireNonNull(first.get(), "it was set");
        } finally {
            Thread.currentThread().setContextClassLoader(context);
        }
        return Optional.ofNullable(first.get());
    }

    @Override
    public void close() throws IOException {
        provision.close();
        loader.close();
        own.close();
    }
}
