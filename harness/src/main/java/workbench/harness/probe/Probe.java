package workbench.harness.probe;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import workbench.harness.probe.child.ProbeMain;
import workbench.harness.probe.wire.ProbeFault;
import workbench.harness.probe.wire.ProbeMessage;
import workbench.harness.probe.wire.ProbeRequest;
import workbench.parameter.OneLine;
import workbench.process.Child;
import workbench.process.ChildLauncher;
import workbench.process.ExitCode;
import workbench.process.Patience;

/** Has a JVM of its own perform a probe, and ends it should it not end by itself. */
public final class Probe {

    /** How much longer than its time a probe may take: its last job, however long its items take. */
    private static final Duration GRACE = Duration.ofMinutes(6);

    private Probe() {}

    /**
     * Performs a probe to its end. An interrupt ends it early.
     *
     * @param children how its JVM is started
     * @param log for what own code prints
     * @throws IOException if it cannot be performed; the message says why
     */
    public static ProbeOutcome perform(ProbeRequest request, ChildLauncher children, Path log) throws IOException {
        var threads = Path.of(request.threads());
        Files.deleteIfExists(threads); // of a probe before
        var outcome = new ProbeTally();
        try (var child = children.start(ProbeMain.class, List.of(), log)) {
            var watch = Thread.ofVirtual()
                    .start(() -> endAfter(request.limits().time().plus(GRACE), child));
            try {
                request.write(child.out());
                child.out().flush();
                listen(child, outcome);
            } finally {
                watch.interrupt();
            }
        }
        return outcome.build(Files.exists(threads) ? Optional.of(threads) : Optional.empty());
    }

    private static void endAfter(Duration time, Child child) {
        try {
            if (!new Patience(time).await(child.process())) {
                child.kill();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // it has ended
        }
    }

    private static void listen(Child child, ProbeTally outcome) throws IOException {
        while (!outcome.isComplete()) {
            outcome.add(next(child));
        }
        outcome.requireSomething();
    }

    /** The next message; where own code has ended the JVM, that it did. */
    private static ProbeMessage next(Child child) throws IOException {
        try {
            return ProbeMessage.read(child.in());
        } catch (RuntimeException | IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("the probe was interrupted");
            }
            child.kill();
            var exit = child.process().onExit().join().exitValue();
            return new ProbeMessage.Noticed(
                    ProbeFault.ENDED, ExitCode.describe(exit) + OneLine.of(child.lastWords(), " | "));
        }
    }
}
