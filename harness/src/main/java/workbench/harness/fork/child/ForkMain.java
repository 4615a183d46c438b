package workbench.harness.fork.child;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import workbench.harness.fork.wire.ForkMessage;
import workbench.harness.fork.wire.ForkRequest;
import workbench.parameter.Arguments;
import workbench.plugin.Catalog;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.process.Parent;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.Batch;

/** The main class of a fork: opens what it is asked to measure, measures it, and reports what it found. */
public final class ForkMain {

    private final Parent parent;
    private final ForkRequest request;

    private ForkMain(Parent parent, ForkRequest request) {
        this.parent = parent;
        this.request = request;
    }

    /** Runs a fork, whose only argument says how to reach its parent. */
    public static void main(String[] arguments) throws IOException {
        var parent = Parent.connect(arguments[0]);
        var request = ForkRequest.read(parent.in());
        parent.endThisJvmWithParent();
        try {
            report(parent, new ForkMessage.Done(new ForkMain(parent, request).measure()));
        } catch (Throwable failure) { // whatever it is, the parent learns its kind
            report(parent, FailureClassifier.of(failure));
            failure.printStackTrace(); // into the log of the fork
        }
        // Neither threads nor processes that a strategy forgot may outlive the fork.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        System.exit(0);
    }

    private String measure() throws Exception {
        var loader = ForkMain.class.getClassLoader();
        var children = ChildLauncher.likeThisJvm().withOptions(request.jvmOptions());
        var strategy = Catalog.load(Strategy.class, loader).get(request.strategy());
        var setting = new Setting(
                Arguments.of(strategy.parameters(), request.arguments()),
                request.width(),
                Path.of(request.workload().folder()),
                children);
        try (var batch = open(loader, children)) {
            return measure(batch, strategy, setting);
        }
    }

    private Batch<?> open(ClassLoader loader, ChildLauncher children) throws NotOpenedException {
        try {
            return request.workload().open(loader, children);
        } catch (Exception | LinkageError e) {
            throw new NotOpenedException("workload " + request.workload().name(), e);
        }
    }

    private String measure(Batch<?> batch, Strategy strategy, Setting setting) throws Exception {
        var started = System.nanoTime();
        try (var session = open(strategy, setting)) {
            var nanos = System.nanoTime() - started;
            var bounded = strategy.unranked(setting.arguments()).isEmpty();
            return measure(batch, session, nanos, bounded);
        }
    }

    private String measure(Batch<?> batch, Session session, long openNanos, boolean bounded) throws Exception {
        try {
            report(parent, new ForkMessage.Opened(openNanos, effective(session, batch), batch.floor(request.width())));
            return new SessionMeasurement<>(batch, session, message -> report(parent, message)).run(request, bounded);
        } catch (Throwable failure) { // reported before closing, which may hang for the same reason
            report(parent, FailureClassifier.of(failure));
            throw failure;
        }
    }

    private static Map<String, String> effective(Session session, Batch<?> batch) {
        var effective = new LinkedHashMap<>(session.effective());
        effective.putAll(batch.effective());
        return effective;
    }

    private Session open(Strategy strategy, Setting setting) throws NotOpenedException {
        try {
            return strategy.open(setting, request.workload());
        } catch (Exception | LinkageError e) {
            throw new NotOpenedException("strategy " + strategy.name(), e);
        }
    }

    private static void report(Parent parent, ForkMessage message) {
        // A thread that was interrupted by a strategy would close the channel by writing to it.
        var _ = Thread.interrupted();
        try {
            // Whole or not at all: a message that cannot be encoded must not leave half of itself on the channel.
            var encoded = new ByteArrayOutputStream();
            message.write(new DataOutputStream(encoded));
            encoded.writeTo(parent.out());
            parent.out().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot report to the parent: " + e.getMessage(), e);
        }
    }
}
