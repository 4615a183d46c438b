package workbench.workload.download;

import java.nio.file.Path;
import workbench.process.ChildLauncher;
import workbench.process.Parent;
import workbench.workload.WorkloadReference;

/**
 * The main class of a JVM that has no library of the server on its class path: opens the batch, verifies an item and
 * reports it.
 */
final class LeanClient {

    private LeanClient() {}

    public static void main(String[] args) throws Exception {
        var parent = Parent.connect(args[0]);
        var reference = WorkloadReference.read(parent.in());
        var loader = LeanClient.class.getClassLoader();
        try (var batch = (DownloadBatch) reference.open(loader, ChildLauncher.likeThisJvm())) {
            batch.reset();
            var saved = batch.execute(0);
            batch.verify(0, saved);
            parent.out().writeInt(saved.image());
            parent.out().flush();
        }
    }

    /** Whether a class-path entry is a library of the server. */
    static boolean isServers(Path entry) {
        return entry.toString().matches(".*(vertx|netty).*");
    }
}
