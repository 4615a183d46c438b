package workbench.workload.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.process.Child;
import workbench.process.ChildLauncher;
import workbench.workload.Provision;
import workbench.workload.Workload;
import workbench.workload.WorkloadReference;

/** Opens batches of one workload, each in a folder of its own; starts one provision for equal arguments. */
final class BatchOpener implements AutoCloseable {

    /** Children like this JVM, but quicker to start. */
    private static final ChildLauncher CHILDREN =
            ChildLauncher.likeThisJvm().withOptions(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));

    private final Workload workload;
    private final int width;
    private final Path folder;
    private final Map<Arguments, Provision> provisions = new HashMap<>();

    BatchOpener(Workload workload, int width, Path folder) {
        this.workload = workload;
        this.width = width;
        this.folder = folder;
    }

    Trial<?> open(Map<String, String> given) throws Exception {
        return open(given, newFolder());
    }

    Trial<?> open(Map<String, String> given, Path cell) throws Exception {
        return Trial.of(workload.open(new Setting(provisioned(given), width, cell, CHILDREN)));
    }

    /** A process that has opened the same batch and executes the items from a given one on. */
    Child worker(Map<String, String> given, Path cell, int from) throws Exception {
        var child = CHILDREN.start(ContractWorker.class, List.of(), newFolder().resolve("worker.log"));
        new WorkloadReference(workload.name(), provisioned(given).texts(), width, cell.toString()).write(child.out());
        child.out().writeInt(from);
        child.out().flush();
        return child;
    }

    Provision provision(Map<String, String> given) throws Exception {
        return workload.provision(
                new Setting(Arguments.of(workload.parameters(), given), width, newFolder(), CHILDREN));
    }

    Path newFolder() throws IOException {
        return Files.createTempDirectory(folder, "cell");
    }

    private Arguments provisioned(Map<String, String> given) throws Exception {
        var arguments = Arguments.of(workload.parameters(), given);
        var provision = provisions.get(arguments);
        if (provision == null) {
            provision = provision(given);
            provisions.put(arguments, provision);
        }
        return provision.arguments();
    }

    @Override
    public void close() {
        provisions.values().forEach(Provision::close);
    }
}
