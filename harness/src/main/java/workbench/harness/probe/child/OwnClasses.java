package workbench.harness.probe.child;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbench.workload.WorkloadReference;

/**
 * Opens the workload again and again, each time with fresh classes, so that what happens only once happens again; more rarely where
 * that takes a large part of the time. Used by one thread.
 */
final class OwnClasses {

    /** The share of the time that loading may take. */
    private static final double LOADING = 0.5;

    private final WorkloadReference workload;
    private final OwnClassLoader.Factory factory;
    private final long started = System.nanoTime();
    private ClassLoader last = OwnClasses.class.getClassLoader();
    private boolean pointed;
    private boolean loadable;
    private long spentNanos;

    /**
     * Own code that was not loaded yet.
     *
     * @param paths its jars and folders
     */
    OwnClasses(WorkloadReference workload, List<String> paths) throws MalformedURLException {
        this.workload = workload;
        var urls = new ArrayList<URL>();
        for (var path : paths) {
            urls.add(Path.of(path).toUri().toURL());
        }
        this.factory = new OwnClassLoader.Factory(urls);
        this.loadable = !paths.isEmpty();
    }

    /** From now on all classes are those of the class path, which some code needs, such as that of native libraries. */
    void giveUpLoading() {
        loadable = false;
        pointed = false;
        last = OwnClasses.class.getClassLoader();
    }

    /** Whether classes are loaded afresh at all. */
    boolean isLoadable() {
        return loadable;
    }

    /** Whether the classes of the last batch have points. */
    boolean isPointed() {
        return pointed;
    }

    /**
     * Opens the workload.
     *
     * @param points whether fresh classes are to have points
     */
    OpenedBatch open(int width, boolean points) throws Exception {
        if (!loadable || spentNanos > LOADING * (System.nanoTime() - started)) {
            return OpenedBatch.open(workload, width, last);
        }
        var from = System.nanoTime();
        try {
            last = factory.loader(points);
            pointed = points;
            return OpenedBatch.open(workload, width, last);
        } catch (LinkageError _) {
            giveUpLoading();
            return OpenedBatch.open(workload, width, last);
        } finally {
            spentNanos += System.nanoTime() - from;
        }
    }
}
