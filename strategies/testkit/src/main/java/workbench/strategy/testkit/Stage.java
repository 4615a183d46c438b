package workbench.strategy.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.strategy.Backlog;
import workbench.strategy.BatchJob;
import workbench.strategy.BatchStream;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.Batch;
import workbench.workload.WorkloadReference;

/** A strategy opened over a batch, with folders of its own. */
final class Stage implements AutoCloseable {

    private final Path folder;
    private final Batch<?> batch;
    private final Setting setting;
    private final Session session;

    private Stage(Path folder, Batch<?> batch, Setting setting, Session session) {
        this.folder = folder;
        this.batch = batch;
        this.setting = setting;
        this.session = session;
    }

    /**
     * Opens a workload and, over it, a strategy at the width that it uses for the requested one. Skips the test, with the
     * reason, where the strategy is unavailable.
     */
    static Stage open(
            Strategy strategy, Map<String, String> arguments, int requested, String workload, Map<String, String> given)
            throws Exception {
        var width = strategy.width(requested);
        var children = children();
        var folder = Files.createTempDirectory("stage");
        var items = Files.createDirectory(folder.resolve("workload"));
        var own = Files.createDirectory(folder.resolve("strategy"));
        var reference = new WorkloadReference(workload, given, width, items.toString());
        var setting = new Setting(Arguments.of(strategy.parameters(), arguments), width, own, children);
        var batch = reference.open(Stage.class.getClassLoader(), children);
        try {
            skipIfUnavailable(strategy, setting);
            return new Stage(folder, batch, setting, strategy.open(setting, reference));
        } catch (Throwable e) {
            batch.close();
            delete(folder);
            throw e;
        }
    }

    private static void skipIfUnavailable(Strategy strategy, Setting setting) {
        strategy.unavailable(setting).ifPresent(why -> Assumptions.abort("unavailable here: " + why));
    }

    /** Children like this JVM, but quicker to start. */
    static ChildLauncher children() {
        return ChildLauncher.likeThisJvm().withOptions(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    }

    Session session() {
        return session;
    }

    /** The folder that the strategy was given. */
    Path strategyFolder() {
        return setting.folder();
    }

    /** The width at which the strategy runs. */
    int width() {
        return setting.width();
    }

    BatchJob<?> job() throws IOException {
        return BatchJob.of(batch);
    }

    /** Whether the session has an intake. */
    boolean takesArrivals() throws IOException {
        var stream = stream(1);
        return session.intake(stream).isPresent();
    }

    /** A fresh stream, and where the session takes it. */
    Flow flow(int arrivals) throws IOException {
        var stream = stream(arrivals);
        return new Flow(stream, session.intake(stream).orElseThrow());
    }

    private BatchStream<?> stream(int arrivals) throws IOException {
        return BatchStream.of(batch, arrivals, new Backlog(arrivals, Backlog.Beyond.REJECT), System::nanoTime);
    }

    Caller start(BatchJob<?> job) {
        return Caller.start(session, job);
    }

    /** The digest of the results of items that this thread performs one after another. */
    String sequentialDigest() throws IOException {
        return sequential(batch).verify();
    }

    private static BatchJob<?> sequential(Batch<?> batch) throws IOException {
        var job = BatchJob.of(batch);
        for (var item = 0; item < job.size(); item++) {
            job.perform(item);
        }
        return job;
    }

    /** The checksums of the right results of observed items, of which the referee hears nothing. */
    int[] checksums() throws IOException {
        try (var unwatched = new ObservedBatch(batch.size(), 0)) {
            var job = sequential(unwatched);
            job.verify();
            return job.checksums();
        }
    }

    @Override
    public void close() throws IOException {
        try (batch) {
            session.close();
        } finally {
            delete(folder);
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
