package workbench.harness.fork.child;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import workbench.workload.Floor;

/** The main class of a fork: opens what it is asked to measure, measures it, and reports what it found. */
public final class ForkMain {

    private final Parent parent;
    private final ForkRequest request;
    private boolean closable = true;

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
            report(parent, new ForkMain(parent, request).measure());
        } catch (Throwable failure) { // whatever it is, the parent learns its kind
            report(parent, FailureClassifier.of(failure));
            failure.printStackTrace(); // into the log of the fork
        }
        // Neither threads nor processes that a strategy forgot may outlive the fork.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        parent.leave();
        if (othersRun()) {
            System.exit(0);
        }
        // Else this JVM ends by itself, without looking for a logger first, which takes System.exit tens of
        // milliseconds.
    }

    private static boolean othersRun() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> !thread.isDaemon() && !thread.equals(Thread.currentThread()));
    }

    private ForkMessage.Done measure() throws Exception {
        var loader = ForkMain.class.getClassLoader();
        var children = ChildLauncher.likeThisJvm().withOptions(request.jvmOptions());
        var strategy = opened(ofStrategy(), () -> Catalog.only(Strategy.class, request.type(), loader));
        var setting = opened(
                ofStrategy(),
                () -> new Setting(
                        Arguments.of(strategy.parameters(), request.arguments()),
                        request.width(),
                        Path.of(request.workload().folder()),
                        children));
        try (var batch = opened(ofWorkload(), () -> open(loader, children))) {
            return measure(batch, strategy, setting);
        }
    }

    private Batch<?> open(ClassLoader loader, ChildLauncher children) throws Exception {
        Batch<?> batch = Contract.answer("open()", request.workload().open(loader, children));
        Contract.size(batch);
        return batch;
    }

    private ForkMessage.Done measure(Batch<?> batch, Strategy strategy, Setting setting) throws Exception {
        var elsewhere = opened(ofStrategy(), strategy::inOtherProcesses);
        if (elsewhere) {
            findLoggers();
        }
        var started = System.nanoTime();
        var session = opened(ofStrategy(), () -> Contract.answer("open()", strategy.open(setting, request.workload())));
        try (Closeable _ = () -> close(session)) {
            var nanos = System.nanoTime() - started;
            var bounded = opened(
                    ofStrategy(),
                    () -> Contract.answer("unranked()", strategy.unranked(setting.arguments()))
                            .isEmpty());
            var running = opened(ofStrategy(), () -> ForkingSession.over(batch, session));
            var cores = opened(ofStrategy(), () -> Contract.answer("cores()", session.cores()));
            var floor = request.arrivals() == null
                    ? opened(ofWorkload(), () -> Contract.floor(batch, request.width(), elsewhere, cores))
                    : Optional.<Floor>empty(); // it is that of a job
            var java = opened(ofStrategy(), () -> strategy.language().equals(Strategy.JAVA));
            return measure(batch, java, running, nanos, bounded, floor);
        }
    }

    /**
     * Has the JDK look for loggers now, which it does once, before a JVM starts its first process. It looks into every jar of the class path,
     * and that is the workbench's, so a strategy is not charged for it.
     */
    private static void findLoggers() {
        System.getLogger(ProcessBuilder.class.getName());
    }

    /** Leaves a session as it is that could wait for itself; the end of this JVM ends it. */
    private void close(Session session) throws IOException {
        if (closable) {
            session.close();
        }
    }

    private ForkMessage.Done measure(
            Batch<?> batch, boolean java, Session session, long openNanos, boolean bounded, Optional<Floor> floor)
            throws Exception {
        try {
            var effective = new LinkedHashMap<>(opened(ofStrategy(), () -> Contract.effective(session::effective)));
            if (java) { // else the batch performs nothing, and its settings have no effect
                effective.putAll(opened(ofWorkload(), () -> Contract.effective(batch::effective)));
            }
            report(parent, new ForkMessage.Opened(openNanos, effective, floor));
            var workload = request.workload().name();
            if (request.arrivals() != null) {
                return new StreamMeasurement<>(
                                workload, batch, session, request.arrivals(), message -> report(parent, message))
                        .run(request, bounded);
            }
            var measurement = new SessionMeasurement<>(workload, batch, session, message -> report(parent, message));
            try {
                return measurement.run(request, bounded);
            } finally {
                closable = measurement.isClosable();
            }
        } catch (Throwable failure) { // reported before closing, which may hang for the same reason
            report(parent, FailureClassifier.of(failure));
            throw failure;
        }
    }

    private String ofStrategy() {
        return "strategy " + request.strategy();
    }

    private String ofWorkload() {
        return "workload " + request.workload().name();
    }

    /** What belongs to the opening of a plugin; whatever is thrown there keeps it from being opened. */
    private static <T> T opened(String plugin, Callable<T> opening) throws NotOpenedException {
        try {
            return opening.call();
        } catch (Throwable e) {
            throw new NotOpenedException(plugin, e);
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
