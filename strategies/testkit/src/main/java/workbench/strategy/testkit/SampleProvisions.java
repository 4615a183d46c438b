package workbench.strategy.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.workload.Provision;
import workbench.workload.Workload;

/**
 * What workloads need for their {@link Workload#sample()}, such as a server: provided when first asked for, and shared by
 * all contracts that run in this JVM, until the last has ended. Thread-safe.
 */
final class SampleProvisions implements AutoCloseable {

    private record Provided(Provision provision, Path folder) {}

    private final Map<String, Provided> provided = new HashMap<>();

    /** The texts of the arguments with which a workload is opened. */
    synchronized Map<String, String> of(Workload workload, int width) throws Exception {
        var known = provided.get(workload.name());
        if (known == null) {
            known = provide(workload, width);
            provided.put(workload.name(), known);
        }
        return new TreeMap<>(known.provision.arguments().texts());
    }

    private static Provided provide(Workload workload, int width) throws Exception {
        var folder = Files.createTempDirectory("provision");
        try {
            var arguments = Arguments.of(workload.parameters(), workload.sample());
            return new Provided(workload.provision(new Setting(arguments, width, folder, Stage.children())), folder);
        } catch (Throwable e) {
            Stage.delete(folder);
            throw e;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (var each : provided.values()) {
            try {
                each.provision.close();
            } finally {
                Stage.delete(each.folder);
            }
        }
        provided.clear();
    }

    /** Hands them to tests. */
    static final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == SampleProvisions.class;
        }

        @Override
        public SampleProvisions resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(SampleProvisions.class, _ -> new SampleProvisions(), SampleProvisions.class);
        }
    }
}
