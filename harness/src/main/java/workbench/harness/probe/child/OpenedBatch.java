package workbench.harness.probe.child;

import java.util.Optional;
import workbench.process.ChildLauncher;
import workbench.workload.Batch;
import workbench.workload.WorkloadReference;

/**
 * A workload that was opened with a loader of its own.
 *
 * @param batch its items
 * @param loader the loader of own code
 */
record OpenedBatch(Batch<?> batch, ClassLoader loader) {

    /** Opens a workload, whose threads find own code by their context, too. */
    static OpenedBatch open(WorkloadReference workload, int width, ClassLoader loader) throws Exception {
        Thread.currentThread().setContextClassLoader(loader);
        return new OpenedBatch(workload.withWidth(width).open(loader, ChildLauncher.likeThisJvm()), loader);
    }

    /** Closes it, and returns what that has thrown. */
    Optional<Throwable> close() {
        try {
            batch.close();
            return Optional.empty();
        } catch (Throwable e) { // whatever somebody's code throws
            return Optional.of(e);
        }
    }
}
